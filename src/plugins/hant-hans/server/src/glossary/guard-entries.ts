import type { Core, Modules } from '@strapi/strapi';

import { checkEntry } from './check-entry';
import { GLOSSARY_ENTRY, type GivenEntry } from './entry';
import { lockGlossary } from './lock-glossary';

const GUARDED = new Set(['create', 'update', 'clone']);

/**
 * A Document Service middleware: whoever writes the glossary, by the Content Manager, a file or
 * code, writes entries that make sense and do not contradict each other.
 */
export const guardEntries =
  (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    const uid: string = context.uid;
    if (uid !== GLOSSARY_ENTRY || !GUARDED.has(context.action)) return next();

    return strapi.db.transaction(async () => {
      await lockGlossary(strapi);
      const params = context.params as { documentId?: string; data?: GivenEntry };
      const known = params.documentId ? await readEntry(strapi, params.documentId) : undefined;
      const entry = await checkEntry(strapi, {
        given: { ...known, ...params.data },
        documentId: context.action === 'update' ? params.documentId : undefined,
      });
      Object.assign(params, { data: { ...params.data, ...entry } });
      return next();
    });
  };

const readEntry = async (
  strapi: Core.Strapi,
  documentId: string,
): Promise<GivenEntry | undefined> =>
  ((await strapi.db
    .query(GLOSSARY_ENTRY)
    .findOne({ where: { documentId } })) as GivenEntry | null) ?? undefined;
