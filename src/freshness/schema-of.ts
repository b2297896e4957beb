import type { Core } from '@strapi/strapi';

/** The schema of PostgreSQL that holds the newsroom's tables. */
export const schemaOf = (strapi: Core.Strapi): string =>
  strapi.config.get('database.connection.connection.schema', 'public');
