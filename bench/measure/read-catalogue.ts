import type { Client } from 'pg';

import { archiveOf, closedTopic } from '../fill/fill-plan';
import type { Catalogue } from './requests';

/** How many articles the requests of one kind go through: a site's readers do not all read one. */
const SAMPLED = 500;

/** @param size how many articles the database was filled with */
export const readCatalogue = async (client: Client, size: number): Promise<Catalogue> => {
  const { rows } = await client.query<{ number: number; documentId: string }>(
    `select substring(slug from '[0-9]+$')::int as number, document_id as "documentId"
     from news_articles
     where locale = 'zh-Hant' and published_at is not null
     order by md5(document_id) limit $1`,
    [SAMPLED],
  );
  return { articles: rows, closedTopic: closedTopic(archiveOf(size)), size };
};
