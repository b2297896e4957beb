import type { StoredEntry } from '../../../src/plugins/hant-hans/server/src/glossary/entry';
import { readCsv } from '../../../src/plugins/hant-hans/server/src/glossary/csv/read-csv';
import { planImport } from '../../../src/plugins/hant-hans/server/src/glossary/plan-import';

const stored = (entry: Partial<StoredEntry>): StoredEntry => ({
  documentId: 'known',
  hant: '列根',
  hans: '里根',
  scope: 'everywhere',
  scopeUid: null,
  scopeDocumentId: null,
  note: '美國總統',
  example: null,
  ...entry,
});

const plan = (csv: string, entries: StoredEntry[] = [stored({})]) => {
  const reading = readCsv(csv);
  if (reading.kind !== 'read') throw new Error('no columns');
  return planImport({ rows: reading.rows, entries, problemOfScope: () => undefined });
};

const kinds = (csv: string, entries?: StoredEntry[]) =>
  plan(csv, entries).map((step) =>
    step.kind === 'refused' ? `${step.problem.field}: ${step.problem.kind}` : step.kind,
  );

test.each([
  ['a new entry is created', 'hant,hans\n甲乙,甲乙', ['create']],
  [
    'one that is there stays, with a note that the file leaves out',
    'hant,hans\n列根,里根',
    ['unchanged'],
  ],
  ['a note that the file empties is emptied', 'hant,hans,note\n列根,里根,', ['update']],
  ['another meaning is the file’s', 'hant,hans\n列根,列根', ['update']],
  [
    'in another scope it is another entry',
    'hant,hans,scope,scopeUid,scopeDocumentId\n列根,列根,related,a,b',
    ['create'],
  ],
  ['the Simplified text of another entry is refused', 'hant,hans\n雷根,里根', ['hans: duplicate']],
  [
    'the first of two rows counts',
    'hant,hans\n甲乙,甲乙\n甲乙,丙丁\n甲乙,甲乙',
    ['create', 'hant: duplicate', 'unchanged'],
  ],
  [
    'also where the first changes nothing',
    'hant,hans\n列根,里根\n列根,列根',
    ['unchanged', 'hant: duplicate'],
  ],
  [
    'what an earlier row has freed may be taken',
    'hant,hans\n列根,列根\n雷根,里根',
    ['update', 'create'],
  ],
  ['an empty side is refused', 'hant,hans\n甲乙,', ['hans: empty']],
  ['punctuation alone is refused', 'hant,hans\n「」,“”', ['hant: without-letters']],
  ['an unknown scope is refused', 'hant,hans,scope\n甲乙,甲乙,nowhere', ['scope: no-such-scope']],
  [
    'a scope without its document is refused',
    'hant,hans,scope\n甲乙,甲乙,document',
    ['scopeUid: scope-incomplete'],
  ],
  ['more than a term is refused', `hant,hans\n${'甲'.repeat(101)},甲`, ['hant: too-long']],
])('%s', (_what, csv, expected) => {
  expect(kinds(csv)).toEqual(expected);
});

test('a change says which entry it changes, and keeps what the file does not name', () => {
  expect(plan('hant,hans\n列根,列根')).toEqual([
    {
      kind: 'update',
      line: 2,
      documentId: 'known',
      entry: {
        hant: '列根',
        hans: '列根',
        scope: 'everywhere',
        scopeUid: null,
        scopeDocumentId: null,
        note: '美國總統',
        example: null,
      },
    },
  ]);
});
