import type { Core } from '@strapi/strapi';

import type { Script } from '../../../../shared/scripts';
import type { CompiledGlossary } from '../../engine';
import { scopeKey, type StoredEntry } from '../../glossary/entry';
import { compileTerms, currentGlossary, type Glossary } from './current-glossary';
import { relatedDocuments, type Document } from './related-documents';

/** What the glossary says of texts that belong to no document. */
export const glossaryEverywhere = async (
  strapi: Core.Strapi,
  to: Script,
): Promise<readonly CompiledGlossary[]> => (await currentGlossary(strapi)).wide[to];

/** What the glossary says of a document, the widest scope first. */
export const glossaryFor = async (
  strapi: Core.Strapi,
  { to, uid, documentId }: Document & { to: Script },
): Promise<readonly CompiledGlossary[]> =>
  (await glossariesFor(strapi, { uid, documentIds: [documentId], to }))(documentId);

/**
 * What the glossary says of each of some documents. Documents of which it says nothing in
 * particular are given the same list.
 */
export const glossariesFor = async (
  strapi: Core.Strapi,
  { uid, documentIds, to }: { uid: string; documentIds: readonly string[]; to: Script },
): Promise<(documentId: string) => readonly CompiledGlossary[]> => {
  const glossary = await currentGlossary(strapi);
  const targets = glossary.relatedUids;
  const related =
    targets.size > 0
      ? await relatedDocuments(strapi, { uid, documentIds, targets })
      : new Map<string, Document[]>();
  return (documentId) => {
    const document = { uid, documentId };
    const ofRelated = (related.get(documentId) ?? []).flatMap((one) =>
      entriesOf(glossary, { scope: 'related', document: one }),
    );
    const narrower = [ofRelated, entriesOf(glossary, { scope: 'document', document })].filter(
      ({ length }) => length > 0,
    );
    const wide = wideFor(strapi, { glossary, document, to });
    return narrower.length === 0
      ? wide
      : [...wide, ...narrower.map((terms) => compileTerms(terms, to))];
  };
};

/**
 * A document's own name is no entry while it is converted itself: after a change, the name in the
 * other script is the old one still, and would stay so for good.
 */
const wideFor = (
  strapi: Core.Strapi,
  { glossary, document, to }: { glossary: Glossary; document: Document; to: Script },
): readonly CompiledGlossary[] =>
  isNameSource(strapi, document.uid) ? glossary.wideWithout(document, to) : glossary.wide[to];

const isNameSource = (strapi: Core.Strapi, uid: string): boolean =>
  strapi.config
    .get<{ uid: string }[]>('plugin::hant-hans.nameSources')
    .some((source) => source.uid === uid);

const entriesOf = (
  glossary: Glossary,
  { scope, document }: { scope: 'related' | 'document'; document: Document },
): readonly StoredEntry[] =>
  glossary.scoped.get(
    scopeKey({ scope, scopeUid: document.uid, scopeDocumentId: document.documentId }),
  ) ?? [];
