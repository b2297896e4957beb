import type { ConversionOutcome } from '../../src/plugins/hant-hans/shared/contracts/documents';
import { chunks } from '../../src/plugins/hant-hans/admin/src/bulk/chunks';
import { lookOfOutcome } from '../../src/plugins/hant-hans/admin/src/bulk/outcome-look';
import { runInChunks } from '../../src/plugins/hant-hans/admin/src/bulk/run-in-chunks';
import { summarize } from '../../src/plugins/hant-hans/admin/src/bulk/summarize';
import { titlesOf } from '../../src/plugins/hant-hans/admin/src/bulk/titles-of';

const OUTCOMES = {
  converted: {
    kind: 'converted',
    documentId: 'a',
    written: ['title'],
    kept: ['summary'],
    conflicts: [],
  },
  waiting: { kind: 'unchanged', documentId: 'b', kept: [], conflicts: ['title'] },
  unchanged: { kind: 'unchanged', documentId: 'c', kept: [], conflicts: [] },
  failed: { kind: 'failed', documentId: 'd', code: 'not-found', reason: 'no source' },
} as const satisfies Record<string, object>;

const outcome = (name: keyof typeof OUTCOMES) => OUTCOMES[name] as unknown as ConversionOutcome;

test.each([
  [[1, 2, 3, 4, 5], 2, [[1, 2], [3, 4], [5]]],
  [[1, 2], 2, [[1, 2]]],
  [[], 10, []],
])('a list %j is cut into pieces of %i', (items, size, pieces) => {
  expect(chunks(items, size)).toEqual(pieces);
});

test('results are counted, a document under each head it belongs to', () => {
  const names = ['converted', 'waiting', 'unchanged', 'failed'] as const;
  expect(summarize(names.map(outcome))).toEqual({
    converted: 1,
    unchanged: 2,
    kept: 1,
    conflicts: 1,
    failed: 1,
  });
});

test.each([
  ['converted', 'success'],
  ['waiting', 'warning'],
  ['unchanged', 'neutral'],
  ['failed', 'danger'],
] as const)('a document that is %s is shown in %s', (name, look) => {
  expect(lookOfOutcome(outcome(name))).toBe(look);
});

describe('a conversion in pieces', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const unchanged = (documentId: string): ConversionOutcome => ({
    kind: 'unchanged',
    documentId,
    kept: [],
    conflicts: [],
  });

  test('asks for a few at a time and tells how far it is', async () => {
    const asked: string[][] = [];
    const progress: number[] = [];
    const end = await runInChunks({
      documentIds: ids,
      size: 2,
      convert: (chunk) => {
        asked.push(chunk);
        return Promise.resolve({ outcomes: chunk.map(unchanged) });
      },
      onProgress: (outcomes) => progress.push(outcomes.length),
      isStopped: () => false,
    });
    expect(end).toEqual({ kind: 'finished' });
    expect(asked).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    expect(progress).toEqual([2, 4, 5]);
  });

  test('stops where the server refuses, and keeps what was done', async () => {
    const progress: number[] = [];
    const end = await runInChunks({
      documentIds: ids,
      size: 2,
      convert: (chunk) =>
        Promise.resolve(
          chunk.includes('c') ? { reason: 'offline' } : { outcomes: chunk.map(unchanged) },
        ),
      onProgress: (outcomes) => progress.push(outcomes.length),
      isStopped: () => false,
    });
    expect(end).toEqual({ kind: 'stopped', reason: 'offline' });
    expect(progress).toEqual([2]);
  });

  test('asks for no more once somebody has closed it', async () => {
    let asked = 0;
    const end = await runInChunks({
      documentIds: ids,
      size: 2,
      convert: (chunk) => {
        asked += 1;
        return Promise.resolve({ outcomes: chunk.map(unchanged) });
      },
      onProgress: () => undefined,
      isStopped: () => asked === 1,
    });
    expect(end).toEqual({ kind: 'stopped', reason: undefined });
    expect(asked).toBe(1);
  });
});

test('documents go by their main field, and by their id where that is empty', () => {
  const documents = [
    { documentId: 'a', title: '寶安' },
    { documentId: 'b', title: '' },
    { documentId: 'c' },
    { title: 'no id' },
    null,
  ];
  expect(titlesOf(documents, 'title')).toEqual([
    { documentId: 'a', title: '寶安' },
    { documentId: 'b', title: 'b' },
    { documentId: 'c', title: 'c' },
  ]);
});
