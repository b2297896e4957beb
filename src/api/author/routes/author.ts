import { factories } from '@strapi/strapi';

import { LISTED_AUTHOR } from '../../../delivery/authors/author-populate';

const UID = 'api::author.author';

export default factories.createCoreRouter(UID, {
  config: {
    find: {
      middlewares: [{ name: 'global::default-shape', config: { uid: UID, shape: LISTED_AUTHOR } }],
    },
  },
});
