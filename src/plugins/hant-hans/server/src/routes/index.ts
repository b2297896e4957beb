import { documentRoutes } from './documents';

export const routes = {
  admin: { type: 'admin', routes: [...documentRoutes] },
};
