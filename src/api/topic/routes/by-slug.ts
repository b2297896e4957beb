import type { Core } from '@strapi/strapi';

import { COMPLETE_TOPIC } from '../../../delivery/topics/topic-populate';

const UID = 'api::topic.topic';

/** As by document id: of the same permission, by the same controller. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  type: 'content-api',
  routes: strapi.config.get<boolean>('newsroom.delivery')
    ? [
        {
          method: 'GET',
          path: '/topics/by-slug/:slug',
          handler: `${UID}.findOne`,
          config: {
            middlewares: [
              'global::topic-breadcrumb',
              { name: 'global::by-slug', config: { uid: UID } },
              { name: 'global::default-shape', config: { uid: UID, shape: COMPLETE_TOPIC } },
            ],
          },
        },
      ]
    : [],
});
