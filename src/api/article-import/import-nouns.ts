import type { Core } from '@strapi/strapi';

import { nounTableWith, type AddedNouns } from '../../importer';

/** What this newsroom counts its principles and actions by, beside the nouns that all know. */
export const importNouns = (strapi: Core.Strapi): AddedNouns =>
  strapi.config.get<AddedNouns>('newsroom.importNouns');

/**
 * Nouns that are none are refused at the start, and not by every story.
 *
 * @throws {Error} that names the noun and the variables
 */
export const refuseWrongNouns = ({ strapi }: { strapi: Core.Strapi }): void => {
  try {
    nounTableWith(importNouns(strapi));
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw new Error(`IMPORT_PRINCIPLE_NOUNS, IMPORT_ACTION_NOUNS: ${what}`);
  }
};
