import type { Core } from '@strapi/strapi';

import { answeringImportErrors } from '../requests/answer-import-error';
import { readImportRequest, type ImportRequest } from '../requests/read-import-request';
import { readSaveRequest } from '../requests/read-save-request';
import type { ArticleImport } from '../services/article-import';
import { refuseWhatMayNotBeMade, type Ability } from './refuse-what-may-not-be-made';

interface Context {
  readonly request: ImportRequest;
  readonly state: { readonly user: { readonly id: number }; readonly userAbility: Ability };
  status: number;
  body: unknown;
}

/** Strapi gives an API's own routes to the content API alone; these are the admin panel's. */
export const registerImportRoutes = ({ strapi }: { strapi: Core.Strapi }): void => {
  const service = (): ArticleImport =>
    strapi.service('api::article-import.article-import') as unknown as ArticleImport;
  const routes = [
    {
      path: '/preview',
      async handler(ctx: Context): Promise<void> {
        const input = await readImportRequest(ctx.request);
        ctx.body = { data: await answeringImportErrors(() => service().preview(input)) };
      },
    },
    {
      path: '/',
      async handler(ctx: Context): Promise<void> {
        const { user, userAbility } = ctx.state;
        const { article, duplicate } = readSaveRequest(ctx.request.body);
        await refuseWhatMayNotBeMade(strapi, { article, ability: userAbility });
        const outcome = await service().saveDraft(article, { by: user.id, duplicate });
        ctx.status = outcome.kind === 'created' ? 201 : 200;
        ctx.body = { data: { ...outcome, locale: article.locale } };
      },
    },
  ];
  strapi.server.routes({
    type: 'admin',
    prefix: '/article-import',
    routes: routes.map((route) => ({
      ...route,
      method: 'POST',
      info: { apiName: 'article-import' },
      config: {
        policies: [
          'admin::isAuthenticatedAdmin',
          { name: 'admin::hasPermissions', config: { actions: ['api::article-import.use'] } },
        ],
      },
    })) as unknown as Core.RouterInput['routes'],
  } as Core.Router);
};
