import type {
  SyncEvent,
  SyncRequest,
} from '../../src/plugins/hant-hans/server/src/documents/sync-archive';
import { buildArticle, buildAuthor, buildTopic } from '../builders/articles';
import { databaseRows } from '../helpers/database-rows';

const ARTICLE = 'api::news-article.news-article';

interface ConversionService {
  sync(request: SyncRequest): AsyncGenerator<SyncEvent>;
}

const sync = async (options: Partial<SyncRequest> = {}): Promise<SyncEvent[]> => {
  const request = { uid: ARTICLE, from: 'zh-Hant', publish: false, dryRun: false } as const;
  const { signal } = new AbortController();
  const service = newsroom.strapi.plugin('hant-hans').service<ConversionService>('conversion');
  const events: SyncEvent[] = [];
  for await (const event of service.sync({ ...request, signal, ...options })) events.push(event);
  return events;
};

/** The same, with every document written by itself through the Document Service. */
const syncOneByOne = async (options: Partial<SyncRequest> = {}): Promise<SyncEvent[]> => {
  newsroom.strapi.config.set('plugin::hant-hans.oneByOne', [ARTICLE]);
  try {
    return await sync(options);
  } finally {
    newsroom.strapi.config.set('plugin::hant-hans.oneByOne', []);
  }
};

const documents = () => newsroom.strapi.documents(ARTICLE);

const image = async (name: string): Promise<number> => {
  const data = { name, hash: name, ext: '.png', mime: 'image/png', size: 1, provider: 'local' };
  const url = `/uploads/${name}.png`;
  const file = await newsroom.strapi.db
    .query('plugin::upload.file')
    .create({ data: { ...data, url } });
  return (file as { id: number }).id;
};

const items = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ordinal: index + 1,
    title: `突出發展${index + 1}`,
    description: '穩中求進',
  }));

/** An archive from before there was a second script. */
const buildArchive = async (): Promise<void> => {
  const authors = [await buildAuthor('於寶明'), await buildAuthor('范長江')];
  const above = await buildTopic({ name: '灣區' });
  const topics = [above, await buildTopic({ name: '深圳', parent: above.documentId })];
  const whole = {
    summary: '摘要：發展',
    body: [
      { type: 'heading', level: 2, children: [{ type: 'text', text: '標題', bold: true }] },
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: '記者於寶明報道' },
          {
            type: 'link',
            url: 'https://example.com/後',
            children: [{ type: 'text', text: '連結' }],
          },
        ],
      },
    ],
    sourceUrl: 'https://example.com/1',
    credits: authors.map(({ documentId }) => ({ role: 'reporter', author: documentId })),
    topics: topics.map(({ documentId }) => documentId),
    principlesHeading: '七個突出',
    principles: items(7),
    actionItemsHeading: '十大行動',
    actionItems: items(10),
    cover: await image('cover'),
    coverCaption: '圖說',
    seo: { metaTitle: '發展', shareImage: await image('share') },
  };
  const { id: createdBy } = (await newsroom.strapi.db
    .query('admin::user')
    .create({ data: { firstname: '記者', email: 'writer@example.com' } })) as { id: number };
  const [root] = whole.topics;
  await buildArticle({ data: whole, publish: ['zh-Hant'] });
  await buildArticle({ data: { ...whole, topics: [root] }, publish: ['zh-Hant'] });
  await buildArticle({ publish: ['zh-Hant'] });
  await buildArticle({ data: { ...whole, createdBy } });
  const { documentId } = await buildArticle({ data: whole, publish: ['zh-Hant'] });
  const data = { title: '未完成的修訂' };
  await documents().update({ documentId, locale: 'zh-Hant', data });
  await removeSimplified();
};

const removeSimplified = async (): Promise<void> => {
  const rows = await newsroom.strapi.db
    .query(ARTICLE)
    .findMany({ where: { locale: 'zh-Hans' }, select: ['documentId'] });
  for (const documentId of new Set(rows.map((row: { documentId: string }) => row.documentId))) {
    await documents().delete({ documentId, locale: 'zh-Hans' });
  }
};

interface EntryEvent {
  readonly name: string;
  readonly event: { readonly entry: { readonly documentId: string } };
}

/**
 * What is written through the Document Service, and what listeners are told, while a task runs.
 *
 * @param count of events to wait for: the Document Service tells of a write after it has answered
 */
const watch = async <T>(task: () => Promise<T>, count = 0) => {
  const { strapi } = newsroom;
  const writes: string[] = [];
  const events: EntryEvent[] = [];
  const stopWatching = strapi.documents.use((context, next) => {
    writes.push(context.action);
    return next();
  });
  const unsubscribe = strapi.eventHub.subscribe((name: string, event: unknown) => {
    if (name.startsWith('entry.')) events.push(withoutRowIds({ name, event }) as EntryEvent);
    return Promise.resolve();
  });
  try {
    const result = await task();
    while (events.length < count) await new Promise((resolve) => setImmediate(resolve));
    return { result, writes, events };
  } finally {
    (stopWatching as unknown as () => void)();
    unsubscribe();
  }
};

/** Row ids and times differ between two runs. */
const withoutRowIds = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      key === 'id' || key.endsWith('At') ? inner !== null : inner,
    ),
  );

/** Those that are told of one by one come when they are ready. */
const sorted = (events: readonly EntryEvent[]): EntryEvent[] => {
  const keyOf = ({ name, event }: EntryEvent) => `${name} ${event.entry.documentId}`;
  return [...events].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
};

test.each([{ publish: false }, { publish: true }])(
  'an archive written in sets is the archive written one by one, row by row, with publish $publish',
  async (options) => {
    await buildArchive();
    const inSets = await watch(() => sync(options));
    const rows = await databaseRows(newsroom.strapi);
    await removeSimplified();
    const oneByOne = await watch(() => syncOneByOne(options), inSets.events.length);

    expect(inSets.result).toEqual(oneByOne.result);
    expect(rows).toEqual(await databaseRows(newsroom.strapi));
    expect(inSets.events).toHaveLength(oneByOne.events.length);
    expect(sorted(inSets.events)).toEqual(sorted(oneByOne.events));
    expect([inSets.writes, oneByOne.writes.length]).toEqual([[], oneByOne.events.length]);
  },
);
