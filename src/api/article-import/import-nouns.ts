import type { Core } from '@strapi/strapi';

import type { AddedNouns } from '../../importer';

/** What this newsroom counts its principles and actions by, beside the nouns that all know. */
export const importNouns = (strapi: Core.Strapi): AddedNouns =>
  strapi.config.get<AddedNouns>('newsroom.importNouns');
