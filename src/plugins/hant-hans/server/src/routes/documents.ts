import type { DocumentAction } from '../access/document-access';

const CONVERT = {
  name: 'admin::hasPermissions',
  config: { actions: ['plugin::hant-hans.convert'] },
};

const onDocument = (
  method: 'GET' | 'POST' | 'PUT',
  request: { path?: string; handler: string; action: DocumentAction },
) => ({
  method,
  path: `/documents/:uid/:documentId${request.path ?? ''}`,
  handler: `documents.${request.handler}`,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      CONVERT,
      { name: 'plugin::hant-hans.may-edit-document', config: { action: request.action } },
    ],
  },
});

/**
 * What the admin panel asks about one document, or several: `/hant-hans/documents/…`. What is
 * converted has to be read; whether it may be written in the other script, the conversion asks.
 */
export const documentRoutes = [
  onDocument('GET', { handler: 'describe', action: 'read' }),
  onDocument('PUT', { handler: 'change', action: 'update' }),
  onDocument('POST', { path: '/convert', handler: 'convert', action: 'read' }),
  onDocument('POST', { path: '/resolve', handler: 'resolve', action: 'read' }),
  onDocument('GET', { path: '/parity', handler: 'parity', action: 'read' }),
  onDocument('POST', { path: '/publish', handler: 'publish', action: 'publish' }),
  {
    method: 'POST',
    path: '/batch/convert',
    handler: 'documents.convertMany',
    config: { policies: ['admin::isAuthenticatedAdmin', CONVERT] },
  },
  {
    method: 'GET',
    path: '/conflicts',
    handler: 'documents.conflicts',
    config: { policies: ['admin::isAuthenticatedAdmin', CONVERT] },
  },
];
