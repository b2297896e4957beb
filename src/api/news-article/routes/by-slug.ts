import type { Core } from '@strapi/strapi';

import { COMPLETE_ARTICLE } from '../../../delivery/articles/article-populate';

const UID = 'api::news-article.news-article';

/** As by document id: of the same permission, by the same controller. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  type: 'content-api',
  routes: strapi.config.get<boolean>('newsroom.delivery')
    ? [
        {
          method: 'GET',
          path: '/news-articles/by-slug/:slug',
          handler: `${UID}.findOne`,
          config: {
            middlewares: [
              { name: 'global::by-slug', config: { uid: UID } },
              { name: 'global::default-shape', config: { uid: UID, shape: COMPLETE_ARTICLE } },
            ],
          },
        },
      ]
    : [],
});
