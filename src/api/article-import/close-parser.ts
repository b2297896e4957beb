import type { Core } from '@strapi/strapi';

import type { ArticleImport } from './services/article-import';

export const closeParser = ({ strapi }: { strapi: Core.Strapi }): Promise<void> =>
  (strapi.service('api::article-import.article-import') as unknown as ArticleImport).close();
