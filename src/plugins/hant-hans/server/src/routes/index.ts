import { ambiguitiesRoutes } from './ambiguities';
import { convertRoutes } from './convert';
import { documentRoutes } from './documents';
import { glossaryRoutes } from './glossary';
import { settingsRoutes } from './settings';

export const routes = {
  admin: {
    type: 'admin',
    routes: [...ambiguitiesRoutes, ...documentRoutes, ...glossaryRoutes, ...settingsRoutes],
  },
  'content-api': { type: 'content-api', routes: [...convertRoutes] },
};
