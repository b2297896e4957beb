const withOneOf = (...actions: string[]) => [
  'admin::isAuthenticatedAdmin',
  { name: 'plugin::hant-hans.may-any-of', config: { actions } },
];

/** Who converts may know by which settings; who may change them is said apart. */
export const settingsRoutes = [
  {
    method: 'GET',
    path: '/settings',
    handler: 'settings.find',
    config: { policies: withOneOf('convert', 'settings') },
  },
  {
    method: 'PUT',
    path: '/settings',
    handler: 'settings.update',
    config: { policies: withOneOf('settings') },
  },
];
