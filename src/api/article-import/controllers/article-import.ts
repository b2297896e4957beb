import type { Core } from '@strapi/strapi';

import { answeringImportErrors } from '../requests/answer-import-error';
import { readImportRequest, type ImportRequest } from '../requests/read-import-request';
import type { ArticleImport } from '../services/article-import';

interface Context {
  readonly request: ImportRequest;
  status: number;
  body: unknown;
}

/** `/api/article-import`: a story as it stands, as a preview or as a draft in both scripts. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const service = (): ArticleImport =>
    strapi.service('api::article-import.article-import') as unknown as ArticleImport;
  return {
    async preview(ctx: Context): Promise<void> {
      const input = await readImportRequest(ctx.request);
      ctx.body = { data: await answeringImportErrors(() => service().preview(input)) };
    },
    async create(ctx: Context): Promise<void> {
      const input = await readImportRequest(ctx.request);
      const { article, warnings } = await answeringImportErrors(() => service().preview(input));
      const outcome = await service().saveDraft(article);
      ctx.status = outcome.kind === 'created' ? 201 : 200;
      ctx.body = { data: { ...outcome, locale: article.locale, warnings } };
    },
  };
};
