const policies = [
  'admin::isAuthenticatedAdmin',
  { name: 'admin::hasPermissions', config: { actions: ['plugin::hant-hans.glossary'] } },
];

/** What the Content Manager does not offer for the glossary: files, and one entry from a dialog. */
export const glossaryRoutes = [
  { method: 'POST', path: '/glossary', handler: 'glossary.add', config: { policies } },
  { method: 'GET', path: '/glossary/export', handler: 'glossary.export', config: { policies } },
  { method: 'POST', path: '/glossary/import', handler: 'glossary.import', config: { policies } },
];
