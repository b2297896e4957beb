import type { Core } from '@strapi/strapi';

/** What administrators may allow a role, beside what it may do with the content itself. */
const ACTIONS = [
  { uid: 'convert', displayName: '轉換另一版本 Convert between the scripts' },
  { uid: 'glossary', displayName: '管理詞彙表 Manage the glossary' },
  { uid: 'settings', displayName: '更改設定 Change the settings' },
].map((action) => ({ ...action, section: 'plugins', pluginName: 'hant-hans' }));

export const registerPermissions = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const { actionProvider } = strapi.service('admin::permission') as unknown as PermissionService;
  await actionProvider.registerMany(ACTIONS);
};

/** The part of @strapi/admin's service that is used here. */
interface PermissionService {
  actionProvider: { registerMany(actions: readonly object[]): Promise<unknown> };
}
