import { factories } from '@strapi/strapi';

import { COMPLETE_ARTICLE, LISTED_ARTICLE } from '../../../delivery/articles/article-populate';

export default factories.createCoreRouter('api::news-article.news-article', {
  config: {
    find: { middlewares: [{ name: 'global::default-shape', config: LISTED_ARTICLE }] },
    findOne: { middlewares: [{ name: 'global::default-shape', config: COMPLETE_ARTICLE }] },
  },
});
