import fc from 'fast-check';

import { readCsv } from '../../../src/plugins/hant-hans/server/src/glossary/csv/read-csv';
import { writeCsv } from '../../../src/plugins/hant-hans/server/src/glossary/csv/write-csv';
import type { GlossaryEntry } from '../../../src/plugins/hant-hans/shared/glossary';

const ENTRY: GlossaryEntry = {
  hant: '列根',
  hans: '里根',
  scope: 'everywhere',
  scopeUid: null,
  scopeDocumentId: null,
  note: null,
  example: null,
};

const rowsOf = (csv: string) => {
  const reading = readCsv(csv);
  if (reading.kind !== 'read') throw new Error(`missing ${reading.missing.join()}`);
  return reading.rows;
};

test('a glossary as a file begins with a byte order mark, for Excel, and a header', () => {
  const csv = writeCsv([ENTRY]);
  expect(csv).toBe(
    '\uFEFFhant,hans,scope,scopeUid,scopeDocumentId,note,example\r\n列根,里根,everywhere,,,,\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', "'=1", "''@x"])(
  'a cell that a spreadsheet would run is text, and comes back as it was: %s',
  (hant) => {
    const csv = writeCsv([{ ...ENTRY, hant, note: hant }]);
    expect(csv.split('\r\n')[1]).toMatch(/^'/);
    expect(rowsOf(csv)).toEqual([
      expect.objectContaining({ given: expect.objectContaining({ hant, note: hant }) }),
    ]);
  },
);

test("an apostrophe of the text's own stays", () => {
  const csv = writeCsv([{ ...ENTRY, hant: "'quoted'" }]);
  expect(rowsOf(csv)).toEqual([
    expect.objectContaining({ given: expect.objectContaining({ hant: "'quoted'" }) }),
  ]);
});

test('whatever the texts, what is written is read again', () => {
  const text = fc.string({ unit: fc.constantFrom('於', '"', ',', '\n', "'", '=', ' ', ';', '\t') });
  fc.assert(
    fc.property(fc.array(fc.record({ note: text, example: text })), (remarks) => {
      const entries = remarks.map((remark) => ({ ...ENTRY, ...remark }));
      const read = rowsOf(writeCsv(entries)).map((row) => row.kind === 'entry' && row.given);
      expect(read).toEqual(
        entries.map(({ note, example }): unknown => expect.objectContaining({ note, example })),
      );
    }),
  );
});

test.each([
  ['commas', 'hant,hans\n列根,里根'],
  ['semicolons, as spreadsheets of some languages write', 'hant;hans\r\n列根;里根\r\n'],
  ['tabs', 'hant\thans\n列根\t里根\n'],
  ['a byte order mark', '\uFEFFhant,hans\n列根,里根\n'],
  ['columns in another order, and one that is nobody’s', 'id,hans,hant\n7,里根,列根\n'],
  ['empty lines and empty rows', 'hant,hans\n\n列根,里根\n,\n'],
])('reads %s', (_what, csv) => {
  expect(rowsOf(csv).map((row) => row.kind === 'entry' && row.given)).toEqual([
    { hant: '列根', hans: '里根' },
  ]);
});

test('rows are known by the line that they begin on, and a broken one breaks no other', () => {
  const csv =
    'hant,hans,note\r\n甲,甲,"a\r\nb"\r\n\r\n乙,乙\r\n丙,丙,c,d\r\n丁"x,丁,\r\n戊,戊,\r\n';
  expect(rowsOf(csv).map(({ kind, line }) => [kind, line])).toEqual([
    ['entry', 2],
    ['entry', 5],
    ['broken', 6],
    ['broken', 7],
    ['entry', 8],
  ]);
});

test.each([
  ['', ['hant', 'hans']],
  ['hant;note\n列根;x', ['hans']],
])('a file without the columns is none: %j', (csv, missing) => {
  expect(readCsv(csv)).toEqual({ kind: 'no-columns', missing });
});
