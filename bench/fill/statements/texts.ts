import type { ArticleText } from '../article-text';
import type { Statement } from './statement';

/**
 * The versions of every article, in the order in which a newsroom writes them: the draft in one
 * script, the draft in the other, then both published. A row's id is `4 × (article − 1) + version`.
 */
export const VERSIONS_AN_ARTICLE = 4;

/** The row of an article's version, from the article's number. */
export const rowId = (article: string, version: string): string =>
  `((${article} - 1) * ${VERSIONS_AN_ARTICLE} + ${version})`;

/** Temporary tables with the article's text, from which every article is made. */
export const createTexts = (texts: readonly ArticleText[]): Statement[] => [
  {
    writes: 'the text',
    sql: `
      create temp table bench_version on commit drop as
        select version.number, version.script, version.is_published, text.*
        from (values (1, 1, false, 'zh-Hant'), (2, 2, false, 'zh-Hans'),
                     (3, 2, true, 'zh-Hans'), (4, 1, true, 'zh-Hant'))
          as version (number, script, is_published, in_locale)
        join jsonb_to_recordset(${literal(texts)}) as text (
          locale text, title text, summary text, body jsonb, dateline text, source text,
          "coverCaption" text, "principlesHeading" text, principles jsonb,
          "actionItemsHeading" text, "actionItems" jsonb)
          on text.locale = version.in_locale
        order by version.number`,
  },
  {
    writes: 'the scripts',
    sql: `
      create temp table bench_script on commit drop as
        select distinct script as number, locale from bench_version`,
  },
];

const literal = (value: unknown): string =>
  `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`;
