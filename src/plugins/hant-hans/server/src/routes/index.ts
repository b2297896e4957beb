import { documentRoutes } from './documents';
import { settingsRoutes } from './settings';

export const routes = {
  admin: { type: 'admin', routes: [...documentRoutes, ...settingsRoutes] },
};
