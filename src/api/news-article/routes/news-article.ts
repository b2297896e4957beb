import { factories } from '@strapi/strapi';

import { COMPLETE_ARTICLE, LISTED_ARTICLE } from '../../../delivery/articles/article-populate';

const UID = 'api::news-article.news-article';

export default factories.createCoreRouter(UID, {
  config: {
    find: {
      middlewares: [{ name: 'global::default-shape', config: { uid: UID, shape: LISTED_ARTICLE } }],
    },
    findOne: {
      middlewares: [
        { name: 'global::default-shape', config: { uid: UID, shape: COMPLETE_ARTICLE } },
      ],
    },
  },
});
