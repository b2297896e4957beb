import { SEO_EVERY, type FillPlan } from '../fill-plan';
import type { Statement } from './statement';
import { rowId, VERSIONS_AN_ARTICLE } from './texts';

const CREDITS = 3;
const PRINCIPLES = 7;
const ACTION_ITEMS = 10;

/** Credits with their authors, principles, action items and `seo`, and what joins them to rows. */
export const insertComponents = (plan: FillPlan): Statement[] => [
  insertCredits(plan),
  insertCreditAuthors(plan),
  insertListItems({ plan, table: 'principles', list: 'principles', length: PRINCIPLES }),
  insertListItems({ plan, table: 'action_items', list: 'actionItems', length: ACTION_ITEMS }),
  insertSeo(plan),
  insertComponentLinks(plan),
];

/** The id of a row's component in a list of `length`, from its place in the list. */
const componentId = (row: string, place: string, length: number): string =>
  `((${row} - 1) * ${length} + ${place})`;

const SEO_ID = `((article.number - 1) / ${SEO_EVERY} * ${VERSIONS_AN_ARTICLE} + version.number)`;
const HAS_SEO = `(article.number - 1) % ${SEO_EVERY} = 0`;

const insertCredits = ({ articles }: FillPlan): Statement => ({
  writes: 'credits',
  sql: `
    insert into components_news_credits (id, role)
    select ${componentId('row_id', 'place', CREDITS)},
      (array['reporter', 'photographer', 'editor'])[place]
    from generate_series(1, ${articles * VERSIONS_AN_ARTICLE}) row_id
    cross join generate_series(1, ${CREDITS}) place`,
});

const insertCreditAuthors = ({ articles, authors }: FillPlan): Statement => ({
  writes: 'authors of credits',
  sql: `
    insert into components_news_credits_author_lnk (credit_id, author_id)
    select ${componentId(rowId('article.number', 'version.number'), 'place', CREDITS)},
      ((article.number - 1) * 7 + place * 11) % ${authors} * 2 + version.script
    from generate_series(1, ${articles}) article (number)
    cross join bench_version version
    cross join generate_series(1, ${CREDITS}) place`,
});

const insertListItems = (options: {
  plan: FillPlan;
  table: string;
  list: string;
  length: number;
}): Statement => {
  const { plan, table, list, length } = options;
  const id = componentId(rowId('article.number', 'version.number'), 'item.ordinal', length);
  return {
    writes: table.replace('_', ' '),
    sql: `
      insert into components_news_${table} (id, ordinal, title, description)
      select ${id}, item.ordinal, item.title, item.description
      from generate_series(1, ${plan.articles}) article (number)
      cross join lateral (
        select version.number, item.* from bench_version version
        cross join jsonb_to_recordset(version."${list}")
          as item (ordinal int, title text, description text)
        offset 0
      ) version
      cross join lateral (select version.ordinal, version.title, version.description) item`,
  };
};

const insertSeo = ({ articles }: FillPlan): Statement => ({
  writes: 'seo',
  sql: `
    insert into components_shared_seos (id, meta_title, meta_description, canonical_url)
    select ${SEO_ID}, version.title, left(version.summary, 120),
      'https://www.example.com/news/' || article.number
    from generate_series(1, ${articles}) article (number)
    cross join bench_version version
    where ${HAS_SEO}`,
});

/** In the order in which Strapi writes them; a component that is no list has no order. */
const insertComponentLinks = ({ articles }: FillPlan): Statement => {
  const row = rowId('article.number', 'version.number');
  const list = (field: string, type: string, length: number) => `
    select ${componentId(row, 'place', length)}, '${type}', '${field}', place
    from generate_series(1, ${length}) place`;
  return {
    writes: 'components of articles',
    sql: `
      insert into news_articles_cmps (entity_id, cmp_id, component_type, field, "order")
      select ${row}, component.*
      from generate_series(1, ${articles}) article (number)
      cross join lateral (select number from bench_version order by number offset 0) version
      cross join lateral (
        ${list('credits', 'news.credit', CREDITS)}
        union all ${list('principles', 'news.principle', PRINCIPLES)}
        union all ${list('actionItems', 'news.action-item', ACTION_ITEMS)}
        union all select ${SEO_ID}, 'shared.seo', 'seo', null where ${HAS_SEO}
      ) component`,
  };
};
