const withPermission = (action: string) => [
  'admin::isAuthenticatedAdmin',
  { name: 'admin::hasPermissions', config: { actions: [`plugin::hant-hans.${action}`] } },
];

/** Who converts may know by which settings; who may change them is said apart. */
export const settingsRoutes = [
  {
    method: 'GET',
    path: '/settings',
    handler: 'settings.find',
    config: { policies: withPermission('convert') },
  },
  {
    method: 'PUT',
    path: '/settings',
    handler: 'settings.update',
    config: { policies: withPermission('settings') },
  },
];
