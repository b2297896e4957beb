import type { Core } from '@strapi/strapi';

import { DEFAULT_LIMIT, MAX_LIMIT } from '../src/content-api/graphql-cost';
import { apolloServer } from '../src/content-api/graphql-limits';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  'users-permissions': {
    config: { jwtSecret: env('JWT_SECRET', '') },
  },
  graphql: {
    config: {
      endpoint: '/graphql',
      shadowCRUD: true,
      defaultLimit: DEFAULT_LIMIT,
      maxLimit: MAX_LIMIT,
      depthLimit: 10,
      apolloServer,
    },
  },
  'hant-hans': {
    enabled: true,
    config: {
      // People and topics keep the names that they have in each script, wherever they are written of.
      nameSources: [
        { uid: 'api::author.author', field: 'name' },
        { uid: 'api::topic.topic', field: 'name' },
      ],
    },
  },
});
