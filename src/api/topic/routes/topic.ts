import { factories } from '@strapi/strapi';

import { LISTED_TOPIC } from '../../../delivery/topics/topic-populate';

const UID = 'api::topic.topic';

export default factories.createCoreRouter(UID, {
  config: {
    find: {
      middlewares: [{ name: 'global::default-shape', config: { uid: UID, shape: LISTED_TOPIC } }],
    },
  },
});
