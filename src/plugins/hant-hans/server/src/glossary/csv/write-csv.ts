import { stringify } from 'csv-stringify/sync';

import type { GlossaryEntry } from '../../../../shared/glossary';
import { COLUMNS } from './columns';
import { guardCell } from './formula-guard';

/**
 * A glossary as RFC 4180 has it, with a byte order mark: without one Excel reads UTF-8 as the
 * system's own encoding, which leaves nothing of Chinese.
 */
export const writeCsv = (entries: readonly GlossaryEntry[]): string =>
  stringify(
    entries.map((entry) => COLUMNS.map((column) => guardCell(entry[column] ?? ''))),
    {
      header: true,
      columns: [...COLUMNS],
      bom: true,
      record_delimiter: 'windows',
      // The library quotes for its own end of a line only, and a text field has the other one.
      quoted_match: /[\r\n]/,
    },
  );
