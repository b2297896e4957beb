import { closeConnections } from '../helpers/freshness/ask';
import { makeContent, type Content } from '../helpers/freshness/content';
import { endListening } from '../helpers/freshness/end-listening';
import { GRACE, History } from '../helpers/freshness/history';
import { beginLoad, type Load } from '../helpers/freshness/load';
import type { Tally } from '../helpers/freshness/tally';
import { startTwoNodes, type TwoNodes } from '../helpers/freshness/two-nodes';

jest.setTimeout(600_000);

const { FRESHNESS_SECONDS } = process.env;
/** Beside other tests a load would take their time: the whole one is for whoever asks for it. */
const [WRITERS, READERS, SECONDS] =
  FRESHNESS_SECONDS === undefined ? [4, 12, 10] : [8, 64, Number(FRESHNESS_SECONDS)];
/** How often each writer has to write at least, however long that takes. */
const WRITES = Math.max(2, Math.floor(SECONDS / 10));

let newsrooms: TwoNodes;
let content: Content;
let load: Load;

describe('two nodes, while some write and many read', () => {
  beforeAll(async () => {
    newsrooms = await startTwoNodes();
    content = await makeContent(newsrooms.nodes[0].url, WRITERS);
  });

  beforeEach(() => {
    load = beginLoad({ nodes: newsrooms.nodes, content, readers: READERS });
  });

  afterEach(async () => {
    const { read, written, ...tally } = await load.stop();
    if (FRESHNESS_SECONDS === undefined) return;
    const figures = { ...tally, reads: sum(read), writes: sum(written) };
    process.stdout.write(`${JSON.stringify(figures, (_, one: unknown) => briefly(one), 1)}\n`);
  });

  afterAll(async () => {
    closeConnections();
    await newsrooms.close();
  });

  it('answers nobody with what was before a write, on either node', async () => {
    const end = performance.now() + SECONDS * 1_000;
    await Promise.all([
      load.until(() => performance.now() > end),
      writersWrite(WRITES),
      answersFromMemory(),
    ]);
    const tally = await load.stop();
    expect(wrongIn(tally, () => false)).toEqual(NOTHING);
    expect(Math.min(...tally.read)).toBeGreaterThan(0);
    // What lacked something was given to those who had asked by then, and to nobody since.
    const last = await load.readAll();
    expect(wrongIn(last, () => false)).toEqual(NOTHING);
    expect(last.torn).toEqual({});
  });

  it('shows nothing older where the connection that listens is ended, and keeps answers again', async () => {
    await answersFromMemory();
    for (const node of newsrooms.nodes) {
      expect(await endListening(newsrooms.databaseUrl, node)).toBe(1);
      await node.process.says(/Answers are not kept until the database tells again/);
      await answersFromMemory();
    }
    await writersWrite(1);
    expect(wrongIn(await load.stop(), () => false)).toEqual(NOTHING);
  });

  it('answers 503 while the database is restarted, nothing older, and heals by itself', async () => {
    await answersFromMemory();
    await newsrooms.stopDatabase();
    await load.until(({ readers }) =>
      newsrooms.nodes.every(({ name }) => (readers[`${name} 503`] ?? 0) >= READERS),
    );
    await newsrooms.startDatabase();
    await answersFromMemory();
    await writersWrite(1);
    expect(wrongIn(await load.stop(), isOfAnOutage)).toEqual(NOTHING);
  });
});

describe('whoever judges a read', () => {
  const seen = (text: string) => ({ 'zh-Hant': text, 'zh-Hans': text });

  it.each([
    ['the state before it', 'one', 101, 'old', false],
    ['the state after it', 'one', 101, 'new', true],
    ['nothing', 'one', 101, null, false],
    ['on the other node the state before it, soon', 'other', 99 + GRACE, 'old', true],
    ['on the other node the state before it, later', 'other', 101 + GRACE, 'old', false],
  ])('after a write was acknowledged: %s', (_, node, sentAt, read, isRight) => {
    const history = new History('story', seen('old'));
    history.begin('one', seen('new'), 50)(100);
    const wrong = history.judge({ node, script: 'zh-Hant', sentAt, receivedAt: sentAt + 5, read });
    expect(wrong === undefined).toBe(isRight);
  });

  it('lets either state be read while one is written, or where nobody knows', () => {
    const history = new History('story', seen('old'));
    history.begin('one', null, 50);
    const read = { node: 'one', script: 'zh-Hans', sentAt: 60, receivedAt: 70 } as const;
    expect(history.judge({ ...read, read: 'old' })).toBeUndefined();
    expect(history.judge({ ...read, read: null })).toBeUndefined();
    expect(history.judge({ ...read, read: 'older' })).toMatchObject({ allowed: ['old', null] });
  });
});

/** Resolves once each node has answered many from memory that were asked from now on. */
const answersFromMemory = async (): Promise<void> => {
  const before = { ...load.tally.fromMemory };
  await load.until(({ fromMemory }) =>
    Object.entries(fromMemory).every(([node, times]) => times >= (before[node] ?? 0) + READERS),
  );
};

/** Resolves once each writer has written so often from now on. */
const writersWrite = async (times: number): Promise<void> => {
  const before = [...load.tally.written];
  await load.until(({ written }) =>
    written.every((now, writer) => now >= (before[writer] ?? 0) + times),
  );
};

/** The first ones say enough. */
const wrongIn = (
  { violations, refusals, torn }: Tally,
  isExpected: (refusal: string) => boolean,
) => ({
  violations: violations.slice(0, 5),
  of: violations.length,
  // A document of REST is of one moment, with all that belongs to it. A query of GraphQL is run again where it may
  // not be, but not for ever.
  torn: torn['/api'] ?? 0,
  refusals: refusals.filter((refusal) => !isExpected(refusal)).slice(0, 5),
});

/** A story whose publication was refused, while there was no database, cannot be unpublished. */
const isOfAnOutage = (refusal: string): boolean =>
  refusal.includes(': 503 ') || /\/actions\/unpublish\S*: 404 /.test(refusal);

const NOTHING = { violations: [], of: 0, torn: 0, refusals: [] };

const sum = (all: readonly number[]): number => all.reduce((one, other) => one + other, 0);

/** Of lists, how long they are. */
const briefly = (one: unknown): unknown => (Array.isArray(one) ? one.length : one);
