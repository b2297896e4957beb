import type { Core } from '@strapi/strapi';

import { otherScript, type Script } from '../../../../shared/scripts';
import type { NameSource, PluginConfig } from '../../config';
import { compileGlossary, type CompiledGlossary } from '../../engine';
import { scopeKey, type StoredEntry } from '../../glossary/entry';
import { readEntries } from '../../glossary/read-entries';
import { readNames, type Name } from './names';
import { readStamp } from './read-stamp';
import { unambiguousTerms, type Term } from './unambiguous-terms';

/** Everything that the glossary says, ready for use. */
export interface Glossary {
  /** Names, and over them the entries that hold everywhere, by the script that is written. */
  readonly wide: Readonly<Record<Script, readonly CompiledGlossary[]>>;
  /** As `wide`, without the name of one document. */
  readonly wideWithout: (
    document: { uid: string; documentId: string },
    to: Script,
  ) => CompiledGlossary[];
  /** Entries of narrower scopes, by `scopeKey`. */
  readonly scoped: ReadonlyMap<string, readonly StoredEntry[]>;
  /** Content types of documents that an entry of scope `related` names. */
  readonly relatedUids: ReadonlySet<string>;
}

/**
 * The glossary as it is in the database now. It is read and compiled once a process; each call asks
 * in one statement whether that is still what it says, so that a change takes effect on every node
 * with the next conversion.
 */
export const currentGlossary = async (strapi: Core.Strapi): Promise<Glossary> => {
  const { nameSources } = strapi.config.get<PluginConfig>('plugin::hant-hans');
  // Whatever is written between the two readings gives the next call another stamp.
  const stamp = await readStamp(strapi, nameSources);
  const known = glossaries.get(strapi);
  if (known?.stamp === stamp) return known.glossary;
  const glossary = await readGlossary(strapi, nameSources);
  glossaries.set(strapi, { stamp, glossary });
  return glossary;
};

const glossaries = new WeakMap<Core.Strapi, { stamp: string; glossary: Glossary }>();

const readGlossary = async (
  strapi: Core.Strapi,
  sources: readonly NameSource[],
): Promise<Glossary> => {
  const names = await readNames(strapi, sources);
  const entries = await readEntries(strapi);
  const everywhere = entries.filter(({ scope }) => scope === 'everywhere');
  const narrower = entries.filter(({ scope }) => scope !== 'everywhere');
  const bothWays = (terms: readonly Term[]): Record<Script, CompiledGlossary> => ({
    'zh-Hant': compileTerms(terms, 'zh-Hant'),
    'zh-Hans': compileTerms(terms, 'zh-Hans'),
  });
  const [ofNames, ofEntries] = [bothWays(names), bothWays(everywhere)];
  return {
    wide: {
      'zh-Hant': [ofNames['zh-Hant'], ofEntries['zh-Hant']],
      'zh-Hans': [ofNames['zh-Hans'], ofEntries['zh-Hans']],
    },
    wideWithout: (document, to) => [
      compileTerms(
        names.filter((name) => !isNameOf(name, document)),
        to,
      ),
      ofEntries[to],
    ],
    scoped: byScope(narrower),
    relatedUids: new Set(
      narrower.flatMap(({ scope, scopeUid }) =>
        scope === 'related' && scopeUid ? [scopeUid] : [],
      ),
    ),
  };
};

export const compileTerms = (terms: readonly Term[], to: Script): CompiledGlossary =>
  compileGlossary(unambiguousTerms(terms, to), { from: otherScript(to), to });

const byScope = (entries: readonly StoredEntry[]): Map<string, StoredEntry[]> => {
  const scopes = new Map<string, StoredEntry[]>();
  for (const entry of entries) {
    const key = scopeKey(entry);
    scopes.set(key, [...(scopes.get(key) ?? []), entry]);
  }
  return scopes;
};

const isNameOf = (name: Name, { uid, documentId }: { uid: string; documentId: string }): boolean =>
  name.uid === uid && name.documentId === documentId;
