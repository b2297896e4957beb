import type { Core } from '@strapi/strapi';

import { convertDocument, type ConversionRequest } from './documents/convert-document';

/** What other code asks of this plugin: `strapi.plugin('hant-hans').service('conversion')`. */
export const services = {
  conversion: ({ strapi }: { strapi: Core.Strapi }) => ({
    /** Writes a document's version in one script from its version in the other. */
    convert: async (request: ConversionRequest) => (await convertDocument(strapi, request)).outcome,
  }),
};
