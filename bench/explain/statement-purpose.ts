import type { Statement } from '../app/messages';

const CONTENT = /^(news_articles|topics|authors|files|components_)/;

/**
 * What a statement of the newsroom's or of Strapi's query builder is for, in words; what grows is named by it.
 *
 * @returns undefined for BEGIN, COMMIT and the like
 */
export const purposeOf = ({ sql, bindings }: Statement): string | undefined => {
  if (sql.startsWith('select count(*)::int as total')) return 'the count';
  if (sql.includes('row_to_json')) return 'the documents, whole';
  const [, table] = /^select\b.*? from "[^"]+"\."([^"]+)" as "t0"/.exec(sql) ?? [];
  if (table === undefined) return undefined;
  // Who asks and what they may, settings.
  if (!CONTENT.test(table)) return `setting: ${table}`;
  if (sql.startsWith('select count(')) return 'the count';
  const isOfOneLocale = sql.includes('"t0"."locale" = ');
  if (table === 'news_articles' && isOfOneLocale) return 'the articles (filter and sort)';
  // What belongs to them: a field of the schema, or else a table.
  const isOfAField = sql.includes('"field" = $1');
  return `joined: ${isOfAField ? String(bindings[0]) : table}`;
};
