import type { Client } from 'pg';

import { writeCursor } from '../../src/delivery/documents/list-cursor';
import { archiveOf, closedTopic } from '../fill/fill-plan';
import { BEFORE_DEEP_PAGE, type Catalogue } from './requests';

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
  const cursor = await readCursor(client);
  return { articles: rows, closedTopic: closedTopic(archiveOf(size)), cursor, size };
};

/** Who reads on from page to page is told it; asking for a thousand pages would take a minute. */
const readCursor = async (client: Client): Promise<string | undefined> => {
  const { rows } = await client.query<{ published: string; id: string }>(
    `select date_published::text as published, id::text
     from news_articles
     where locale = 'zh-Hant' and published_at is not null
     order by date_published desc, id limit 1 offset $1`,
    [BEFORE_DEEP_PAGE - 1],
  );
  const newestFirst = [{ column: 'date_published', isDescending: true }];
  const [last] = rows;
  return last && writeCursor(newestFirst, [last.published, last.id]);
};
