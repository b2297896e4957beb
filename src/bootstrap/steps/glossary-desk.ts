import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { GLOSSARY_ENTRY, GLOSSARY_VIEW } from '../glossary-view';
import type { Step } from '../run-once';
import { layOutContentType } from './editing-layouts';
import { contentPermissions, type Permission } from './editorial-roles';

const EDITOR = 'newsroom-editor';

/** Editors write the glossary, in the content manager too, and read it in Chinese. */
export const glossaryDesk: Step = {
  name: 'glossary-desk',
  async run({ strapi }) {
    await layOutContentType(strapi, { uid: GLOSSARY_ENTRY, view: GLOSSARY_VIEW });
    await letEditorsWrite(strapi);
  },
};

const letEditorsWrite = async (strapi: Core.Strapi): Promise<void> => {
  const role = (await strapi.db.query('admin::role').findOne({ where: { code: EDITOR } })) as {
    id: number;
  } | null;
  // Whoever has removed the role does not want it back.
  if (!role) return;
  const permissions = contentPermissions(strapi, {
    actions: ['create', 'read', 'update', 'delete'],
    subjects: [GLOSSARY_ENTRY],
  });
  if (permissions.length === 0) {
    throw new errors.ApplicationError(`There are no permissions on ${GLOSSARY_ENTRY} to give`);
  }
  const roles = strapi.service('admin::role') as unknown as RoleService;
  await roles.addPermissions(role.id, permissions.map(ofEveryLocale));
};

/** The glossary has no versions by locale. */
const ofEveryLocale = ({ properties, ...permission }: Permission): Permission => ({
  ...permission,
  properties: properties?.fields ? { fields: properties.fields } : {},
});

/** The part of @strapi/admin's service that is used here. */
interface RoleService {
  addPermissions(roleId: number, permissions: readonly Permission[]): Promise<unknown>;
}
