import { isDeepStrictEqual } from 'node:util';

import { inTurns } from '../measure/measure-load';
import { FRONT_PAGE, PAGE_SIZE, type ContentRequest } from '../measure/requests';
import { askRaw } from './ask-raw';
import { isFromMemory } from './ask-hot';
import type { Stand } from './open-newsrooms';
import { publishEverySecond } from './publish-every-second';
import type { Contender, Race, Runner } from './race';

/** How many lists are asked for in turn. */
const LISTS = 400;

/** Everything that is measured, publishing last: it changes the story. */
export const racesOf = (stand: Stand): Race[] => {
  const { article, list, unchanged, bare, catalogue } = stand;
  const articles = catalogue.articles.map(({ documentId }) => ({
    path: `/api/news-articles/${documentId}`,
  }));
  const last = Math.min(LISTS, catalogue.size - PAGE_SIZE);
  const lists = Array.from({ length: last }, (_, start) => ({
    path: `${FRONT_PAGE.path}&pagination[start]=${start}&pagination[limit]=${PAGE_SIZE}`,
  }));
  return [
    hot(stand, {
      name: 'hot-article',
      title: 'hot article',
      request: article,
      from: bare.origins.article,
    }),
    hot(stand, {
      name: 'hot-list',
      title: 'hot list of 25',
      request: list,
      from: bare.origins.list,
    }),
    notModified(unchanged, stand),
    uncached(stand, { name: 'uncached-article', title: 'uncached article', requests: articles }),
    uncached(stand, { name: 'uncached-list', title: 'uncached list of 25', requests: lists }),
    whilePublishing(stand),
  ];
};

const hot = (
  { newsroom, off, bare: { processorTime } }: Stand,
  {
    name,
    title,
    request,
    from,
  }: { name: string; title: string; request: ContentRequest; from: string },
): Race => ({
  name,
  title,
  runners: [
    { contender: 'bare node:http', origin: from, processorTime, asked: request },
    hotRunner(newsroom, request),
    { contender: 'DELIVERY=off', ...asked(off), asked: request },
  ],
});

/** A newsroom that answers from memory, to the end. */
const hotRunner = (newsroom: Stand['newsroom'], request: ContentRequest): Runner => ({
  contender: 'newsroom',
  ...asked(newsroom),
  asked: request,
  meanwhile: () => async () => {
    const { headers } = await askRaw(newsroom.origin, request);
    if (!isFromMemory(headers)) throw new Error(`${request.path} is not from memory.`);
  },
});

const notModified = (request: ContentRequest, { bare, newsroom }: Stand): Race => {
  const expected = { status: 304 } as const;
  return {
    name: 'not-modified',
    title: 'hot article, not modified',
    // Two figures close to each other, of some microseconds: what disturbs a turn of seconds is in one of them.
    pace: ({ rounds, seconds }) => ({ rounds: rounds * seconds, seconds: 1 }),
    runners: [
      {
        contender: 'bare node:http',
        origin: bare.origins.unchanged,
        processorTime: bare.processorTime,
        asked: request,
        expected,
      },
      { ...hotRunner(newsroom, request), expected },
    ],
  };
};

/** Every one of many in turn, of a newsroom that has forgotten it when its turn comes again. */
const uncached = (
  { forgetful, off }: Stand,
  { name, title, requests }: { name: string; title: string; requests: readonly ContentRequest[] },
): Race => ({
  name,
  title,
  runners: [
    {
      contender: 'newsroom',
      ...asked(forgetful),
      // It goes on where it stopped, round after round: what was asked last is still kept.
      asked: inTurns(requests),
      expected: { status: 200, headers: (headers) => !isFromMemory(headers) },
    },
    { contender: 'DELIVERY=off', ...asked(off), asked: inTurns(requests) },
  ],
});

/** The story that is published is the one that is read; the list is another each time as well. */
const whilePublishing = (stand: Stand): Race => {
  const { newsroom, off, article, list, documentId, token } = stand;
  const meanwhile = () => {
    const end = publishEverySecond({ origin: newsroom.origin, token, documentId });
    return async () => {
      await end();
      for (const request of [article, list]) {
        const { body } = await askRaw(newsroom.origin, request);
        const { body: now } = await askRaw(off.origin, request);
        // Strapi writes the same fields in an order of its own.
        if (!isDeepStrictEqual(JSON.parse(String(body)), JSON.parse(String(now)))) {
          throw new Error(`${request.path} is answered as it was.`);
        }
      }
    };
  };
  const read = (contender: Contender): Runner => ({
    contender,
    ...asked(newsroom),
    asked: inTurns([article, list]),
  });
  return {
    name: 'hot-reads',
    title: 'both hot, in turns',
    // One answer in a hundred is what counts, and a publication a second what it waits for.
    pace: ({ rounds, seconds }) => ({ rounds: rounds * 2, seconds }),
    runners: [read('newsroom'), { ...read('while publishing'), meanwhile }],
  };
};

const asked = ({
  origin,
  processorTime,
  settle,
}: Stand['newsroom']): Pick<Runner, 'origin' | 'processorTime' | 'settle'> => ({
  origin,
  processorTime,
  settle,
});
