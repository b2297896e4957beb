import type { Step } from '../run-once';

/** What each role may do with the two scripts, beside what it may do with the content itself. */
const GRANTS: Record<string, readonly string[]> = {
  'newsroom-reporter': ['plugin::hant-hans.convert'],
  'newsroom-editor': ['plugin::hant-hans.convert', 'plugin::hant-hans.glossary'],
};

/** Lets the editorial roles keep the two scripts in step; settings are for administrators. */
export const scriptPermissions: Step = {
  name: 'script-permissions',
  async run({ strapi }) {
    const roles = strapi.service('admin::role') as unknown as RoleService;
    for (const [code, actions] of Object.entries(GRANTS)) {
      const role = (await strapi.db.query('admin::role').findOne({ where: { code } })) as {
        id: number;
      } | null;
      if (role)
        await roles.addPermissions(
          role.id,
          actions.map((action) => ({ action })),
        );
    }
  },
};

/** The part of @strapi/admin's service that is used here. */
interface RoleService {
  addPermissions(roleId: number, permissions: readonly { action: string }[]): Promise<unknown>;
}
