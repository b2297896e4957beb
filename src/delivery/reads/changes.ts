import { anyTag, documentTag, linkTag, searchTag, type Tag } from './dependencies';

/** What the database told, as `newsroom_tell` writes it (`src/freshness/triggers`). */
export type Change =
  | { readonly kind: 'tags'; readonly tags: readonly Tag[] }
  /** Too many documents to be named. */
  | { readonly kind: 'table'; readonly table: string }
  | { readonly kind: 'everything' };

/**
 * Reads what was told:
 *
 * - `@topics a,b`: these documents changed, and so may whatever was searched for in their table;
 * - `=topics a,b`: what is shown with these documents changed, such as a relation of theirs;
 * - `#topics_parent_lnk.topic_id 1,2`: what is related to the rows of these ids; with their type where that
 *   may be any: `#files_related_mph.related_id:shared.seo 1,2`;
 * - `*topics_parent_lnk`: what was searched for in this table changed;
 * - `!topics`: any number of them; `!`: settings, or permissions.
 *
 * What cannot be read is taken for a change of everything: it is told by a newer node.
 */
export const readChange = (told: string): Change => {
  const { kind, table, documents } = TOLD.exec(told)?.groups ?? {};
  if (table === undefined || table === '') return { kind: 'everything' };
  const named = documents === undefined ? [] : documents.split(',');
  const shown = [...named.map((one) => documentTag(table, one)), anyTag(table)];
  if (kind === '@') return { kind: 'tags', tags: [...shown, searchTag(table)] };
  if (kind === '=') return { kind: 'tags', tags: shown };
  if (kind === '#') return { kind: 'tags', tags: named.map((id) => linkTag(table, id)) };
  if (kind === '*') return { kind: 'tags', tags: [searchTag(table)] };
  return { kind: 'table', table };
};

const TOLD = /^(?<kind>[@=#*!])(?<table>[\w.]*(?::[\w.-]+)?)(?: (?<documents>.+))?$/s;
