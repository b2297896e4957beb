import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import type { Core } from '@strapi/strapi';

import { listDocuments } from '../../src/plugins/hant-hans/server/src/documents/list-documents';
import { asOwnWrite } from '../../src/plugins/hant-hans/server/src/documents/own-writes';
import { publicationsOf } from '../../src/plugins/hant-hans/server/src/documents/publications';
import { readPage } from '../../src/plugins/hant-hans/server/src/documents/read-page';
import type {
  SyncEvent,
  SyncRequest,
} from '../../src/plugins/hant-hans/server/src/documents/sync-archive';
import { otherScript } from '../../src/plugins/hant-hans/shared/scripts';
import { bootNewsroom } from './boot';
import { endWithBench } from './end-with-bench';
import type { ArchiveWritten, WriteArchive } from './messages';

const ARTICLE = 'api::news-article.news-article';

/** Gives the articles of a database their other script, in one way or the other, and says how long it took. */
const writeArchive = async (order: WriteArchive): Promise<void> => {
  const newsroom = await bootNewsroom();
  // Once a process, whatever is converted: the dictionaries are read.
  await convertedSample(newsroom, { ...order, sample: 1 });
  const early: number[] = [];
  const { documents, seconds } = await (order.by === 'calls'
    ? writeByCalls(newsroom, order)
    : writeBySync(newsroom, { ...order, atTenth: () => early.push(heapNow()) }));
  const heap = [early[0] ?? heapNow(), heapNow()] as const;
  process.send?.({
    kind: 'archive-written',
    documents,
    seconds,
    heap,
  } satisfies ArchiveWritten);
};

interface Timed {
  readonly documents: number;
  readonly seconds: number;
}

/** As any script on the Document Service would: a call a version, and one to publish it. */
const writeByCalls = async (newsroom: Core.Strapi, order: WriteArchive): Promise<Timed> => {
  const { from, publish } = order;
  const converted = await convertedSample(newsroom, order);
  // What follows from a write in the newsroom is not what is measured: the calls alone are.
  return asOwnWrite(() =>
    timed(async () => {
      for (const { documentId, data } of converted) {
        const version = { documentId, locale: otherScript(from) };
        await newsroom.documents(ARTICLE).update({ ...version, data });
        if (publish) await publicationsOf(newsroom, ARTICLE).publish(version);
      }
      return converted.length;
    }),
  );
};

const convertedSample = async (
  newsroom: Core.Strapi,
  { from, sample }: WriteArchive,
): Promise<{ documentId: string; data: object }[]> => {
  const page = { uid: ARTICLE, script: from, after: '', limit: sample };
  const documentIds = await listDocuments(newsroom, page);
  const read = await readPage(newsroom, { uid: ARTICLE, from, documentIds, published: false });
  return read.flatMap((one) =>
    one.pair ? [{ documentId: one.documentId, data: one.merge.data }] : [],
  );
};

const writeBySync = (
  newsroom: Core.Strapi,
  { from, publish, atTenth }: WriteArchive & { atTenth: () => void },
): Promise<Timed> =>
  timed(async () => {
    const service = newsroom
      .plugin('hant-hans')
      .service<{ sync(request: SyncRequest): AsyncGenerator<SyncEvent> }>('conversion');
    const { signal } = new AbortController();
    let [documents, tenth] = [0, 0];
    const request = { uid: ARTICLE, from, publish, dryRun: false, signal };
    for await (const event of service.sync(request)) {
      if (event.kind === 'counted') {
        tenth = Math.ceil(event.documents / 10);
        continue;
      }
      if (event.outcome.kind !== 'converted') throw new Error(JSON.stringify(event.outcome));
      documents += 1;
      if (documents === tenth) atTenth();
    }
    return documents;
  });

/** In MB, without what is garbage. */
const heapNow = (): number => {
  collectGarbage();
  return Math.round(process.memoryUsage().heapUsed / 2 ** 20);
};

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const timed = async (task: () => Promise<number>): Promise<Timed> => {
  const start = process.hrtime.bigint();
  const documents = await task();
  return { documents, seconds: Number(process.hrtime.bigint() - start) / 1e9 };
};

endWithBench();
process.once('message', (order: WriteArchive) => void writeArchive(order));
