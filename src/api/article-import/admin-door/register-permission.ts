import type { Core } from '@strapi/strapi';

/** Known to roles as `api::article-import.use`. */
const ACTION = {
  uid: 'article-import.use',
  displayName: '匯入稿件 Import stories',
  section: 'settings',
  category: '新聞室 Newsroom',
  subCategory: 'article-import',
};

/**
 * What administrators may allow a role: to open 匯入稿件 in the admin panel. It is to be known before
 * Strapi's own bootstrap, which gives the super administrator every permission that it knows, and
 * takes from all roles those that it does not.
 */
export const registerImportPermission = async ({
  strapi,
}: {
  strapi: Core.Strapi;
}): Promise<void> => {
  const { actionProvider } = strapi.service('admin::permission') as unknown as PermissionService;
  await actionProvider.registerMany([ACTION]);
};

/** The part of @strapi/admin's service that is used here. */
interface PermissionService {
  actionProvider: { registerMany(actions: readonly object[]): Promise<unknown> };
}
