/** Every table that the fill writes, after emptying it. */
export const FILLED_TABLES = [
  'files',
  'files_related_mph',
  'authors',
  'topics',
  'topics_parent_lnk',
  'news_articles',
  'news_articles_cmps',
  'news_articles_topics_lnk',
  'components_news_credits',
  'components_news_credits_author_lnk',
  'components_news_principles',
  'components_news_action_items',
  'components_shared_seos',
] as const;

/** The table of each type that rows of others point at without a foreign key. */
export const TABLE_OF_TYPE: Readonly<Record<string, string>> = {
  'api::news-article.news-article': 'news_articles',
  'api::author.author': 'authors',
  'api::topic.topic': 'topics',
  'news.credit': 'components_news_credits',
  'news.principle': 'components_news_principles',
  'news.action-item': 'components_news_action_items',
  'shared.seo': 'components_shared_seos',
};
