import type { Core } from '@strapi/strapi';

import { ensureIndexes } from './indexes';
import { runOnce } from './run-once';
import { editingLayouts } from './steps/editing-layouts';
import { editorialRoles } from './steps/editorial-roles';
import { glossaryDesk } from './steps/glossary-desk';
import { locales } from './steps/locales';
import { providedArticle } from './steps/provided-article';
import { publicPermissions } from './steps/public-permissions';
import { importPermissions, scriptPermissions } from './steps/desk-permissions';

/** What a fresh database must hold, in the order in which it is filled. */
const STEPS = [
  locales,
  publicPermissions,
  editorialRoles,
  scriptPermissions,
  importPermissions,
  editingLayouts,
  glossaryDesk,
  providedArticle,
];

export const bootstrapDatabase = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await ensureIndexes({ strapi });
  await runOnce(strapi, STEPS);
};
