import { adminApi } from '@strapi/strapi/admin';

/**
 * The plugin's requests, beside the Content Manager's in one cache (with the tags of the latter):
 * what the Content Manager writes is compared anew in the panel, and what the plugin writes is read
 * anew by the form. One cache is one room for names too: every endpoint's begins with hantHans, for
 * one that the Content Manager has already would silently stay the Content Manager's.
 */
export const hantHansApi = adminApi.enhanceEndpoints({
  addTagTypes: [
    'Document',
    'Relations',
    'HantHansConflicts',
    'HantHansSettings',
    'HantHansGlossary',
  ],
});
