/** Who may read a document and convert may know what its conversion had to decide. */
export const ambiguitiesRoutes = [
  {
    method: 'GET',
    path: '/documents/:uid/:documentId/ambiguities',
    handler: 'ambiguities.find',
    config: {
      policies: [
        'admin::isAuthenticatedAdmin',
        { name: 'admin::hasPermissions', config: { actions: ['plugin::hant-hans.convert'] } },
        { name: 'plugin::hant-hans.may-edit-document', config: { action: 'read' } },
      ],
    },
  },
];
