import type { Client } from 'pg';

/** Leaves of a filled database's articles the one script only: an archive before there were two. */
export const keepOneScript = async (client: Client, locale: string): Promise<void> => {
  await client.query('delete from news_articles where locale <> $1', [locale]);
  for (const table of COMPONENTS) {
    const type = TYPE_OF[table];
    await client.query(
      `delete from ${table} component where not exists (
        select from news_articles_cmps where cmp_id = component.id and component_type = $1)`,
      [type],
    );
  }
  await client.query(
    `delete from files_related_mph file where related_type = 'api::news-article.news-article'
      and not exists (select from news_articles where id = file.related_id)`,
  );
  await client.query('vacuum analyze');
};

const TYPE_OF = {
  components_news_credits: 'news.credit',
  components_news_principles: 'news.principle',
  components_news_action_items: 'news.action-item',
  components_shared_seos: 'shared.seo',
} as const;

const COMPONENTS = Object.keys(TYPE_OF) as (keyof typeof TYPE_OF)[];
