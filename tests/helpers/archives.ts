import type {
  SyncEvent,
  SyncRequest,
} from '../../src/plugins/hant-hans/server/src/documents/sync-archive';
import type { SyncOutcome } from '../../src/plugins/hant-hans/server/src/documents/sync-outcome';
import { databaseRows } from './database-rows';

export type SyncOptions = Partial<SyncRequest> & Pick<SyncRequest, 'uid'>;

/**
 * Writes an archive's other script in sets, and once more one by one, and expects the same of both:
 * outcomes, every row of every table, and what listeners are told.
 *
 * @returns what was done through the Document Service the first time
 */
export const expectSameArchive = async (options: SyncOptions): Promise<string[]> => {
  const { strapi } = newsroom;
  const { uid } = options;
  const before = await documentsIn(uid, 'zh-Hans');
  const inSets = await watch(uid, () => sync(options));
  const rows = await databaseRows(strapi);
  const written = (await documentsIn(uid, 'zh-Hans')).filter((one) => !before.includes(one));
  await removeScript(uid, written);
  const oneByOne = await watch(uid, () => syncOneByOne(options));

  expect(inSets.result).toEqual(oneByOne.result);
  expect(rows).toEqual(await databaseRows(strapi));
  expect(sorted(inSets.events)).toEqual(sorted(oneByOne.events));
  expect(oneByOne.writes.length).toBeGreaterThanOrEqual(written.length);
  return inSets.writes;
};

/** Leaves documents, all of a type or some, as they were before there was a second script. */
export const removeScript = async (uid: string, documentIds?: readonly string[]): Promise<void> => {
  for (const documentId of documentIds ?? (await documentsIn(uid, 'zh-Hans'))) {
    await newsroom.strapi
      .documents(uid as 'api::topic.topic')
      .delete({ documentId, locale: 'zh-Hans' });
  }
};

/** Ids of the rows in the other script. */
const rowsOf = async (uid: string): Promise<number[]> => {
  const rows = (await newsroom.strapi.db
    .query(uid)
    .findMany({ where: { locale: 'zh-Hans' }, select: ['id'] })) as { id: number }[];
  return rows.map(({ id }) => id);
};

const documentsIn = async (uid: string, locale: string): Promise<string[]> => {
  const rows = (await newsroom.strapi.db
    .query(uid)
    .findMany({ where: { locale }, select: ['documentId'] })) as { documentId: string }[];
  return [...new Set(rows.map(({ documentId }) => documentId))];
};

interface ConversionService {
  sync(request: SyncRequest): AsyncGenerator<SyncEvent>;
}

export const sync = async (options: SyncOptions): Promise<SyncEvent[]> => {
  const request = { from: 'zh-Hant', publish: false, dryRun: false } as const;
  const { signal } = new AbortController();
  const service = newsroom.strapi.plugin('hant-hans').service<ConversionService>('conversion');
  const events: SyncEvent[] = [];
  for await (const event of service.sync({ ...request, signal, ...options })) events.push(event);
  return events;
};

/** By document. */
export const outcomesOf = (events: readonly SyncEvent[]): Map<string, SyncOutcome> =>
  new Map(
    events.flatMap((event) =>
      event.kind === 'done' ? [[event.outcome.documentId, event.outcome] as const] : [],
    ),
  );

/** The same, with every document written by itself through the Document Service. */
const syncOneByOne = async (options: SyncOptions): Promise<SyncEvent[]> => {
  newsroom.strapi.config.set('plugin::hant-hans.oneByOne', [options.uid]);
  try {
    return await sync(options);
  } finally {
    newsroom.strapi.config.set('plugin::hant-hans.oneByOne', []);
  }
};

interface EntryEvent {
  readonly name: string;
  readonly event: { readonly entry: { readonly id: number; readonly documentId: string } };
}

/**
 * What is written through the Document Service, and what listeners are told, while a task gives
 * documents their other script. The Document Service tells of a write after it has answered: there
 * is one event for every row that is new.
 */
const watch = async <T>(uid: string, task: () => Promise<T>) => {
  const { strapi } = newsroom;
  const writes: string[] = [];
  const events: EntryEvent[] = [];
  const stopWatching = strapi.documents.use((context, next) => {
    writes.push(context.action);
    return next();
  });
  const unsubscribe = strapi.eventHub.subscribe((name: string, event: unknown) => {
    if (name.startsWith('entry.')) events.push({ name, event } as EntryEvent);
    return Promise.resolve();
  });
  try {
    const before = await rowsOf(uid);
    const result = await task();
    const added = (await rowsOf(uid)).filter((id) => !before.includes(id));
    // What was written before the task may be told of late as well.
    const told = () => events.filter(({ event }) => added.includes(event.entry.id));
    while (told().length < added.length) await new Promise((resolve) => setImmediate(resolve));
    return { result, writes, events: told().map(withoutRowIds) as EntryEvent[] };
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
