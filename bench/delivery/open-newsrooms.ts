import type { BareAnswer } from '../app/messages';
import { serveBytes } from '../children/serve-bytes';
import { serveNewsroom, type NewsroomServer, type ServedAs } from '../children/serve-newsroom';
import { readCatalogue } from '../measure/read-catalogue';
import { FRONT_PAGE, type Catalogue, type ContentRequest } from '../measure/requests';
import type { Workshop } from '../workshop';
import { askHot } from './ask-hot';

/** Everybody that is asked, on one database, and the story that is asked for. */
export interface Stand {
  /** Keeps its answers. */
  readonly newsroom: NewsroomServer;
  /** Keeps so few that whoever comes back is answered anew. */
  readonly forgetful: NewsroomServer;
  /** Keeps none. */
  readonly off: NewsroomServer;
  readonly bare: {
    /** Where it gives each of the newsroom's answers. */
    readonly origins: Readonly<Record<'article' | 'list' | 'unchanged', string>>;
    readonly processorTime: () => Promise<number>;
  };
  readonly documentId: string;
  readonly article: ContentRequest;
  /** The same, by whoever has it already. */
  readonly unchanged: ContentRequest;
  readonly list: ContentRequest;
  readonly token: string;
  readonly catalogue: Catalogue;
}

/** In MB. One article takes 15 kB, a list of 25 takes 60 kB. */
const LITTLE = '1';

/** @param opened is given whatever was started, at once, to be stopped in the end */
export const openNewsrooms = async (
  workshop: Workshop,
  request: { database: string; size: number; opened: { stop: () => Promise<void> }[] },
): Promise<Stand> => {
  const { database, size, opened } = request;
  const serve = async (name: string, variables: ServedAs['variables']) => {
    const server = await serveNewsroom(workshop, database, {
      name: `${database}-${name}`,
      variables,
    });
    opened.push(server);
    return server;
  };
  const catalogue = await workshop.databases.on(database, (client) => readCatalogue(client, size));
  const off = await serve('off', { DELIVERY: 'off' });
  const newsroom = await serve('on', { DELIVERY: 'on' });
  const forgetful = await serve('forgetful', { DELIVERY: 'on', DELIVERY_CACHE_MB: LITTLE });

  const listed = await askHot(newsroom.origin, FRONT_PAGE);
  const documentId = firstOf(listed);
  const article = { path: `/api/news-articles/${documentId}` };
  const answer = await askHot(newsroom.origin, article);
  const unchanged = { ...article, headers: { 'if-none-match': answer.headers.etag ?? '' } };
  const answers = [answer, listed, await askHot(newsroom.origin, unchanged)];
  if (answers[2]?.status !== 304) throw new Error(`${article.path} is sent to who has it.`);
  const bare = await serveBytes(workshop, { name: `${database}-bare`, answers });
  opened.push(bare);
  const [ofArticle = '', ofList = '', ofUnchanged = ''] = bare.origins;
  return {
    newsroom,
    forgetful,
    off,
    bare: {
      origins: { article: ofArticle, list: ofList, unchanged: ofUnchanged },
      processorTime: bare.processorTime,
    },
    documentId,
    article,
    unchanged,
    list: FRONT_PAGE,
    token: await newsroom.makeToken(),
    catalogue,
  };
};

const firstOf = ({ body = '' }: BareAnswer): string => {
  const { data } = JSON.parse(body) as { data: { documentId: string }[] };
  const [first] = data;
  if (!first) throw new Error('There is no article to ask for.');
  return first.documentId;
};
