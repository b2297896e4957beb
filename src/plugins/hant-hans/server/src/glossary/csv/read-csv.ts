import { parse, type CsvError } from 'csv-parse/sync';

import { COLUMNS, REQUIRED_COLUMNS } from './columns';
import { unguardCell } from './formula-guard';
import type { GivenEntry } from '../entry';

export type CsvReading =
  | { readonly kind: 'read'; readonly rows: readonly CsvRow[] }
  | { readonly kind: 'no-columns'; readonly missing: readonly string[] };

export type CsvRow = {
  /** Of the file, where the row begins; the header is line 1. */
  readonly line: number;
} & (
  | { readonly kind: 'entry'; readonly given: GivenEntry }
  /** It is no CSV, in the parser's words. */
  | { readonly kind: 'broken'; readonly reason: string }
);

/**
 * Reads a glossary from a file as spreadsheets write them: with or without a byte order mark, cells
 * parted by commas, semicolons or tabs. Columns of other names are passed over.
 */
export const readCsv = (csv: string): CsvReading => {
  const broken: CsvRow[] = [];
  // In a cell the parser counts both characters of a line's end as lines.
  const records: unknown = parse(csv.replaceAll('\r\n', '\n'), {
    bom: true,
    delimiter: delimiterOf(csv),
    info: true,
    skip_empty_lines: true,
    relax_column_count_less: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error) broken.push({ kind: 'broken', line: lineOf(error), reason: error.message });
      return undefined;
    },
  });
  const [header, ...rows] = records as Parsed[];
  const names = (header?.record ?? []).map((name) => name.trim());
  const missing = REQUIRED_COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) return { kind: 'no-columns', missing };

  const entries = rows
    .filter(({ record }) => record.some((cell) => cell.trim() !== ''))
    .map((row): CsvRow => ({
      kind: 'entry',
      line: beginningOf(row),
      given: Object.fromEntries(
        names.flatMap((name, place) =>
          isColumn(name) ? [[name, unguardCell(row.record[place] ?? '')] as const] : [],
        ),
      ),
    }));
  return {
    kind: 'read',
    rows: [...entries, ...broken].sort((one, other) => one.line - other.line),
  };
};

/** What the parser answers with `info`. */
interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const isColumn = (name: string): boolean => COLUMNS.some((column) => column === name);

/** The one of three that the header uses: a spreadsheet's language decides. */
const delimiterOf = (csv: string): string => {
  const [header = ''] = csv.split(/\r|\n/, 1);
  return [',', ';', '\t'].find((delimiter) => header.includes(delimiter)) ?? ',';
};

/** The parser counts the lines up to the end of a record; cells may hold some of them. */
const beginningOf = ({ record, info }: Parsed): number =>
  info.lines - (record.join('').split('\n').length - 1);

const lineOf = (error: CsvError): number => (typeof error.lines === 'number' ? error.lines : 1);
