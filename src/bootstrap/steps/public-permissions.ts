import { errors } from '@strapi/utils';

import type { Step } from '../run-once';

const READABLE = ['api::news-article.news-article', 'api::topic.topic', 'api::author.author'];

/**
 * Visitors read the three content types and do nothing else: Strapi's own defaults for visitors
 * (register, log in, reset a password …) are for sites with members, which this newsroom has not.
 */
export const publicPermissions: Step = {
  name: 'public-permissions',
  async run({ strapi }) {
    const role = (await strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } })) as { id: number } | null;
    if (!role) throw new errors.ApplicationError('The role "public" of visitors is missing');

    const permissions = strapi.db.query('plugin::users-permissions.permission');
    await permissions.deleteMany({ where: { role: { id: role.id } } });
    for (const uid of READABLE) {
      for (const action of ['find', 'findOne']) {
        await permissions.create({ data: { action: `${uid}.${action}`, role: role.id } });
      }
    }
  },
};
