import type { Tag } from '../reads/dependencies';

/** More than that, caches in front refuse. In bytes. */
const LONGEST = 16_000;

/**
 * What caches in front of the newsroom may drop an answer by: the ids of the documents in it, and the
 * tables that it was searched for in. Of an answer with too many documents for a header, their tables.
 */
export const surrogateKeys = (tags: ReadonlySet<Tag>): string => {
  const all = [...tags];
  const searched = all.filter((tag) => tag.endsWith('*')).map((tag) => tag.slice(0, -1));
  const documents = all.filter((tag) => tag.includes('@'));
  const keys = [...documents.map((tag) => tag.slice(tag.indexOf('@') + 1)), ...searched];
  const named = [...new Set(keys)].join(' ');
  if (named.length <= LONGEST && PLAIN.test(named)) return named;
  const tables = documents.map((tag) => tag.slice(0, tag.indexOf('@')));
  return [...new Set([...tables, ...searched])].join(' ');
};

/** A document id may be anything that somebody imported. */
const PLAIN = /^[\x21-\x7e ]*$/;
