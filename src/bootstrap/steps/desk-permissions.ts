import type { Step } from '../run-once';

type Grants = Readonly<Record<string, readonly string[]>>;

/** Gives roles what their names stand for here, beside what they may do with the content itself. */
const granting = (name: string, grants: Grants): Step => ({
  name,
  async run({ strapi }) {
    const roles = strapi.service('admin::role') as unknown as RoleService;
    for (const [code, actions] of Object.entries(grants)) {
      const role = (await strapi.db.query('admin::role').findOne({ where: { code } })) as {
        id: number;
      } | null;
      if (!role) continue;
      const given = (await strapi.db.query('admin::permission').findMany({
        where: { role: role.id, action: { $in: [...actions] } },
        select: ['action'],
      })) as { action: string }[];
      const missing = actions.filter((action) => given.every((one) => one.action !== action));
      await roles.addPermissions(
        role.id,
        missing.map((action) => ({ action })),
      );
    }
  },
});

/** Lets the editorial roles keep the two scripts in step; settings are for administrators. */
export const scriptPermissions = granting('script-permissions', {
  'newsroom-reporter': ['plugin::hant-hans.convert'],
  'newsroom-editor': ['plugin::hant-hans.convert', 'plugin::hant-hans.glossary'],
});

/**
 * Lets them import stories: what that makes, they may make by hand, too. What a step of another name
 * granted, `import-permissions`, Strapi took from them at the next start.
 */
export const importPermissions = granting('permission-to-import', {
  'newsroom-reporter': ['api::article-import.use'],
  'newsroom-editor': ['api::article-import.use'],
});

/** The part of @strapi/admin's service that is used here. */
interface RoleService {
  addPermissions(roleId: number, permissions: readonly { action: string }[]): Promise<unknown>;
}
