import { ARTICLE_SLUG, NEWEST_DAY, STORIES_A_DAY, type FillPlan } from '../fill-plan';
import { documentId, madeAt, type Statement } from './statement';
import { rowId } from './texts';

/**
 * Four rows an article, oldest story last: the newest has number 1. All have the same body, which
 * PostgreSQL then copies as it was compressed once; compressing each would double the fill's time.
 */
export const insertArticles = ({ articles }: FillPlan): Statement => ({
  writes: 'articles',
  sql: `
    insert into news_articles (id, document_id, title, slug, summary, body, date_published,
      dateline, source, source_url, principles_heading, action_items_heading, cover_caption,
      created_at, updated_at, published_at, locale)
    select ${rowId('n', 'version.number')}, ${documentId('article', 'n')},
      version.title || '（' || n || '）', '${ARTICLE_SLUG}' || n, version.summary,
      version.body, date '${NEWEST_DAY}' - n / ${STORIES_A_DAY}, version.dateline, version.source,
      'https://www.example.com/news/' || n, version."principlesHeading",
      version."actionItemsHeading", version."coverCaption",
      made.at, made.at, case when version.is_published then made.at + interval '1 hour' end,
      version.locale
    from generate_series(1, ${articles}) n
    cross join lateral (select ${madeAt('n')} as at) made
    cross join lateral (select * from bench_version order by number offset 0) version`,
});
