import type { Core } from '@strapi/strapi';

import { answeringImportErrors } from '../requests/answer-import-error';
import { readImportRequest, type ImportRequest } from '../requests/read-import-request';
import { readCheckRequest, readSaveRequest } from '../requests/read-save-request';
import type { ArticleImport } from '../services/article-import';
import type { DeskCheck, DeskPreview, DeskSaved } from '../contracts/desk';
import type { Ability } from './ability';
import { checkForDesk, desk } from './check-for-desk';
import { refuseWhatMayNotBeMade } from './refuse-what-may-not-be-made';

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
        const preview = await answeringImportErrors(() => service().preview(input));
        const { userAbility: ability } = ctx.state;
        const { duplicates } = preview;
        const data: DeskPreview = {
          ...preview,
          ...(await desk(strapi, { duplicates, ability })),
        };
        ctx.body = { data };
      },
    },
    {
      path: '/check',
      async handler(ctx: Context): Promise<void> {
        const article = readCheckRequest(ctx.request.body);
        const { userAbility: ability } = ctx.state;
        const data: DeskCheck = await checkForDesk(strapi, { article, ability });
        ctx.body = { data };
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
        const data: DeskSaved = { ...outcome, locale: article.locale };
        ctx.body = { data };
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
