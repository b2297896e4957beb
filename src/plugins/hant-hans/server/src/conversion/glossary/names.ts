import type { Core } from '@strapi/strapi';

import { SCRIPTS, type Script } from '../../../../shared/scripts';
import type { NameSource } from '../../config';
import { hasDrafts } from '../../schema/strapi-models';
import { readOutdatedNames } from './outdated-names';
import type { Term } from './unambiguous-terms';

/** A name in both scripts, and the document that bears it. */
export interface Name extends Term {
  readonly uid: string;
  readonly documentId: string;
}

/** A single character is rather a word than a name, and would change every text that it is in. */
const SHORTEST = 2;

/** Names of documents in both scripts: entries of a glossary by themselves. */
export const readNames = async (
  strapi: Core.Strapi,
  sources: readonly NameSource[],
): Promise<Name[]> => {
  const names: Name[] = [];
  // One after the other: in a transaction they share a connection.
  for (const source of sources) names.push(...(await readNamesOf(strapi, source)));
  return names;
};

const readNamesOf = async (strapi: Core.Strapi, { uid, field }: NameSource): Promise<Name[]> => {
  const rows = (await strapi.db.query(uid).findMany({
    where: {
      locale: { $in: [...SCRIPTS] },
      ...(hasDrafts(strapi, uid) ? { publishedAt: null } : {}),
    },
    select: ['documentId', 'locale', field],
    orderBy: { id: 'asc' },
  })) as Record<string, unknown>[];
  const versions = new Map<string, Partial<Record<Script, string>>>();
  for (const { documentId, locale, [field]: name } of rows) {
    if (typeof name !== 'string') continue;
    const id = String(documentId);
    versions.set(id, { ...versions.get(id), [locale as Script]: name.trim() });
  }
  const outdated = await readOutdatedNames(strapi, { uid, field, versions });
  return [...versions].flatMap(([documentId, { 'zh-Hant': hant = '', 'zh-Hans': hans = '' }]) =>
    [hant, hans].every((name) => Array.from(name).length >= SHORTEST) && !outdated.has(documentId)
      ? [{ uid, documentId, hant, hans }]
      : [],
  );
};
