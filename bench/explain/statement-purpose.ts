import type { Statement } from '../app/messages';

/** What a statement of a request is for; what grows is named by it. */
export type Purpose =
  /** How many articles there are in all, for the pagination. */
  | { readonly kind: 'count' }
  /** The articles themselves: which, and in what order. */
  | { readonly kind: 'page' }
  /** What belongs to them: a field of the schema, or else a table. */
  | { readonly kind: 'relation'; readonly name: string }
  /** Who asks and what they may, settings. */
  | { readonly kind: 'setting'; readonly table: string };

const CONTENT = /^(news_articles|topics|authors|files|components_)/;

/** What a statement of Strapi's query builder is for; undefined for BEGIN, COMMIT and the like. */
export const purposeOf = ({ sql, bindings }: Statement): Purpose | undefined => {
  const [, table] = /^select\b.*? from "[^"]+"\."([^"]+)" as "t0"/.exec(sql) ?? [];
  if (table === undefined) return undefined;
  if (!CONTENT.test(table)) return { kind: 'setting', table };
  if (sql.startsWith('select count(')) return { kind: 'count' };
  const isOfOneLocale = sql.includes('"t0"."locale" = ');
  if (table === 'news_articles' && isOfOneLocale) return { kind: 'page' };
  const isOfAField = sql.includes('"field" = $1');
  return { kind: 'relation', name: isOfAField ? String(bindings[0]) : table };
};

export const describePurpose = (purpose: Purpose): string => {
  switch (purpose.kind) {
    case 'count':
      return 'the count';
    case 'page':
      return 'the articles (filter and sort)';
    case 'relation':
      return `joined: ${purpose.name}`;
    case 'setting':
      return `setting: ${purpose.table}`;
  }
};
