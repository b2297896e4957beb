import type { Core, UID } from '@strapi/strapi';

import type { Step } from '../run-once';

const ARTICLE = 'api::news-article.news-article';
const TOPIC = 'api::topic.topic';
const AUTHOR = 'api::author.author';
const LOCALES = ['zh-Hant', 'zh-Hans'];
const OWN = ['admin::is-creator'];

export interface Grant {
  /** Actions of the content manager, by the last part of their names. */
  actions: readonly string[];
  subjects: readonly UID.ContentType[];
  conditions?: readonly string[];
}

interface RolePlan {
  name: string;
  code: string;
  description: string;
  content: readonly Grant[];
  media: readonly { action: string; conditions?: readonly string[] }[];
}

const ROLES: readonly RolePlan[] = [
  {
    name: '記者 Reporter',
    code: 'newsroom-reporter',
    description: '撰寫自己的稿件草稿；不能發佈。Writes drafts of their own; cannot publish.',
    content: [
      { actions: ['create', 'read', 'update'], subjects: [ARTICLE], conditions: OWN },
      { actions: ['read'], subjects: [TOPIC, AUTHOR] },
    ],
    media: [
      { action: 'plugin::upload.read' },
      { action: 'plugin::upload.assets.create' },
      { action: 'plugin::upload.assets.update', conditions: OWN },
      { action: 'plugin::upload.assets.download' },
      { action: 'plugin::upload.assets.copy-link' },
    ],
  },
  {
    name: '編輯 Editor',
    code: 'newsroom-editor',
    description:
      '編輯並發佈所有稿件、專題和作者。Edits and publishes every story, topic and author.',
    content: [
      { actions: ['create', 'read', 'update', 'delete', 'publish'], subjects: [ARTICLE] },
      { actions: ['create', 'read', 'update', 'delete'], subjects: [TOPIC, AUTHOR] },
    ],
    media: [
      { action: 'plugin::upload.read' },
      { action: 'plugin::upload.configure-view' },
      { action: 'plugin::upload.assets.create' },
      { action: 'plugin::upload.assets.update' },
      { action: 'plugin::upload.assets.download' },
      { action: 'plugin::upload.assets.copy-link' },
    ],
  },
];

/**
 * The two roles of a newsroom, beside Strapi's own. Strapi's Editor and Author get both locales
 * too: as Strapi makes them they have none, and could write nothing here.
 */
export const editorialRoles: Step = {
  name: 'editorial-roles',
  async run({ strapi }) {
    for (const plan of ROLES) await createRole(strapi, plan);
    await giveLocalesToStrapisRoles(strapi);
  },
};

export interface Permission {
  action: string;
  subject?: string | null;
  properties?: { fields?: string[]; locales?: string[] };
  conditions?: readonly string[];
}

/** The parts of the admin's services that are used here (@strapi/admin, services/). */
interface RoleService {
  create(role: { name: string; code: string; description: string }): Promise<{ id: number }>;
  addPermissions(roleId: number, permissions: Permission[]): Promise<unknown>;
}
interface ContentTypeService {
  getPermissionsWithNestedFields(
    actions: { actionId: string; subjects: readonly string[]; options: object }[],
  ): Permission[];
}

const createRole = async (strapi: Core.Strapi, plan: RolePlan): Promise<void> => {
  const roles = strapi.service('admin::role') as unknown as RoleService;
  const { name, code, description } = plan;
  const existing: unknown = await strapi.db.query('admin::role').findOne({ where: { code } });
  if (existing) return;
  const role = await roles.create({ name, code, description });
  const content = plan.content.flatMap((grant) => contentPermissions(strapi, grant));
  await roles.addPermissions(role.id, [...content, ...plan.media]);
};

export const contentPermissions = (
  strapi: Core.Strapi,
  { actions, subjects, conditions = [] }: Grant,
): Permission[] => {
  const contentTypes = strapi.service('admin::content-type') as unknown as ContentTypeService;
  return actions.flatMap((action) => {
    const actionId = `plugin::content-manager.explorer.${action}`;
    const options = { applyToProperties: WITH_FIELDS.has(action) ? ['fields'] : [] };
    return contentTypes
      .getPermissionsWithNestedFields([{ actionId, subjects, options }])
      .map((permission) => ({
        ...permission,
        properties: { ...permission.properties, locales: LOCALES },
        conditions,
      }));
  });
};

/** Deleting and publishing concern a whole version, not its fields. */
const WITH_FIELDS = new Set(['create', 'read', 'update']);

const giveLocalesToStrapisRoles = async (strapi: Core.Strapi): Promise<void> => {
  const query = strapi.db.query('admin::permission');
  const permissions = (await query.findMany({
    where: {
      role: { code: { $in: ['strapi-editor', 'strapi-author'] } },
      subject: { $in: [ARTICLE, TOPIC, AUTHOR] },
    },
  })) as (Permission & { id: number })[];
  for (const { id, properties } of permissions) {
    if (properties?.locales) continue;
    await query.update({
      where: { id },
      data: { properties: { ...properties, locales: LOCALES } },
    });
  }
};
