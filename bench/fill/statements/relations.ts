import { closedTopic, type FillPlan } from '../fill-plan';
import type { Statement } from './statement';
import { rowId, VERSIONS_AN_ARTICLE } from './texts';

/** What articles relate to: a topic and the one above it, and a cover. */
export const insertRelations = (plan: FillPlan): Statement[] => [
  insertArticleTopics(plan),
  insertCovers(plan),
];

/**
 * Each article has a leaf of the tree and its root, the oldest have the closed topic, too. Strapi
 * numbers a topic's articles in the order in which they came to it, in drafts and published rows
 * alike.
 */
const insertArticleTopics = (plan: FillPlan): Statement => {
  const { articles, roots, leavesPerRoot, closedStories } = plan;
  const leaves = roots * leavesPerRoot;
  const topicRow = (number: string) => `(${number} - 1) * 2 + version.script`;
  return {
    writes: 'topics of articles',
    sql: `
      insert into news_articles_topics_lnk (news_article_id, topic_id, topic_ord, news_article_ord)
      select ${rowId('article.number', 'version.number')}, topic.*
      from generate_series(1, ${articles}) article (number)
      cross join lateral (select article.number - 1) before (count)
      cross join lateral (select number, script from bench_version order by number offset 0) version
      cross join lateral (
        select ${topicRow(`(${roots} + 1 + before.count % ${leaves})`)}, 1,
          before.count / ${leaves} + 1
        union all
        select ${topicRow(`(1 + before.count % ${leaves} % ${roots})`)}, 2,
          before.count / ${roots} + 1
        union all
        select ${topicRow(String(closedTopic(plan)))}, 3,
          article.number - ${Math.max(0, articles - closedStories)}
        where article.number > ${articles - closedStories}
      ) topic`,
  };
};

const insertCovers = ({ articles, images }: FillPlan): Statement => ({
  writes: 'covers of articles',
  sql: `
    insert into files_related_mph (file_id, related_id, related_type, field, "order")
    select (row_id - 1) / ${VERSIONS_AN_ARTICLE} % ${images} + 1, row_id,
      'api::news-article.news-article', 'cover', 1
    from generate_series(1, ${articles * VERSIONS_AN_ARTICLE}) row_id`,
});
