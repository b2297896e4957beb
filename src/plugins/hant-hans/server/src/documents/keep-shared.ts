import type { Core, UID } from '@strapi/strapi';

import { otherScript, SCRIPTS, type Script } from '../../../shared/scripts';
import { sharedEntry, type Entry } from '../engine/convert-entry';
import { hashOf } from '../merge/hash';
import type { DocumentKey } from '../pairs/pair';
import { sharedNames } from '../schema/attributes';
import { modelsOf } from '../schema/strapi-models';
import { readDrafts, readPublished } from './versions';

/** What Strapi keeps once for all locales (dates, pictures), as the draft in a script has it. */
export const readShared = async (
  strapi: Core.Strapi,
  { script, ...key }: DocumentKey & { script: Script },
): Promise<Entry | undefined> => {
  const { [script]: entry } = await readDrafts(strapi, { ...key, only: sharedOf(strapi, key) });
  return entry && sharedEntry({ entry, uid: key.uid, getModel: modelsOf(strapi) });
};

const sharedOf = (strapi: Core.Strapi, { uid }: DocumentKey): string[] =>
  sharedNames(modelsOf(strapi)(uid));

/**
 * Gives the drafts in both scripts what they are to share. Strapi carries it over after a discard as
 * well, but only where it differs from one row of the document that it happens to read: it may leave
 * two drafts that differ, and then carry over the wrong one.
 */
export const keepShared = async (
  strapi: Core.Strapi,
  { wanted, ...key }: DocumentKey & { wanted: Entry },
): Promise<void> => {
  for (const script of SCRIPTS) {
    const present = await readShared(strapi, { ...key, script });
    if (!present) continue;
    const changes = Object.entries(wanted).filter(
      ([name, value]) => hashOf(value) !== hashOf(present[name]),
    );
    if (changes.length === 0) continue;
    await strapi.documents(key.uid as UID.ContentType).update({
      documentId: key.documentId,
      locale: script,
      data: Object.fromEntries(changes),
    });
  }
};

/**
 * Gives the other script, of the drafts or of what is published, what the two share as the version
 * just written has it.
 *
 * Strapi carries it over as well, but only where it differs from one row of the document that it
 * happens to read, and from a write that publishes at once only to what is published: the other draft,
 * published next, would bring the old values back in both.
 */
export const carryOverShared = async (
  strapi: Core.Strapi,
  { locale, status, ...key }: DocumentKey & { locale: Script; status: 'draft' | 'published' },
): Promise<void> => {
  const read = status === 'draft' ? readDrafts : readPublished;
  const versions = await read(strapi, { ...key, only: sharedOf(strapi, key) });
  const { [locale]: written, [otherScript(locale)]: other } = versions;
  if (!written || !other) return;
  const hashOfShared = (entry: Entry) =>
    hashOf(sharedEntry({ entry, uid: key.uid, getModel: modelsOf(strapi) }));
  if (hashOfShared(written) === hashOfShared(other)) return;
  await strapi
    .plugin('i18n')
    .service<LocalizationsService>('localizations')
    .syncNonLocalizedAttributes(written, strapi.getModel(key.uid as UID.ContentType));
};

/** The part of @strapi/i18n's service that is used here. */
interface LocalizationsService {
  syncNonLocalizedAttributes(entry: Entry, model: unknown): Promise<void>;
}
