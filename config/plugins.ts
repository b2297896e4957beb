import type { Core } from '@strapi/strapi';

import { apolloServer } from '../src/content-api/graphql-limits';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  'users-permissions': {
    config: { jwtSecret: env('JWT_SECRET', '') },
  },
  graphql: {
    config: {
      endpoint: '/graphql',
      shadowCRUD: true,
      defaultLimit: 25,
      maxLimit: 100,
      depthLimit: 10,
      apolloServer,
    },
  },
  'hant-hans': { enabled: true },
});
