import type { Core } from '@strapi/strapi';

/**
 * Indexes that Strapi's schemas cannot express. Those they can are declared in the schemas; these
 * are made after Strapi's schema sync, which leaves what it does not know alone.
 *
 * Sites ask for what is published in one script, newest first. Half the rows are drafts. The order
 * is to the letter what Strapi makes of `sort=datePublished:desc`, or PostgreSQL reads and sorts
 * the whole archive for each page of it.
 */
const INDEXES = [
  `create index if not exists news_articles_published_newest_first
     on news_articles (locale, date_published desc, id)
     where published_at is not null`,
  // A topic's articles, without a look at each row: to count them reads this index alone.
  `create index if not exists news_articles_of_topic
     on news_articles_topics_lnk (topic_id, news_article_id)`,
];

export const ensureIndexes = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  for (const statement of INDEXES) await strapi.db.connection.raw(statement);
};
