import type { Core } from '@strapi/strapi';

import type { Script } from '../../shared/scripts';
import { convertContent, type Content } from './conversion/convert-content';
import { originsBeside } from './converted-from/origins-beside';
import { convertDocument, type ConversionRequest } from './documents/convert-document';
import { localizedTypes } from './documents/list-documents';
import { syncArchive, type SyncRequest } from './documents/sync-archive';

/** What other code asks of this plugin, such as `strapi.plugin('hant-hans').service('conversion')`. */
export const services = {
  conversion: ({ strapi }: { strapi: Core.Strapi }) => ({
    /** Writes a document's version in one script from its version in the other. */
    convert: async (request: ConversionRequest) => (await convertDocument(strapi, request)).outcome,
    /** Converts what belongs to no document, by the settings and what the glossary says everywhere. */
    convertContent: (request: { content: Content; from: Script; to: Script }) =>
      convertContent(strapi, { ...request, flavour: undefined }),
    /** Uids of the content types that it works on. */
    types: () => localizedTypes(strapi),
    /** Converts every document of a content type; tells of each as it is done. */
    sync: (request: SyncRequest) => syncArchive(strapi, request),
  }),
  origins: ({ strapi }: { strapi: Core.Strapi }) => ({
    beside: (uid: string) => originsBeside(strapi, uid),
  }),
};
