import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { ImportResult } from '../../../shared/contracts/glossary';
import { addEntry } from './add-entry';
import { askingLanguage } from './asking-language';
import { readCsv, type CsvRow } from './csv/read-csv';
import { describeProblem } from './describe-problem';
import { GLOSSARY_ENTRY } from './entry';
import { planImport, type ImportStep } from './plan-import';
import { readEntries } from './read-entries';
import { readScopes } from './read-scopes';

/** A row takes some milliseconds: what takes longer than a person waits is two files. */
const MOST_ROWS = 5_000;

/**
 * Writes the rows of a CSV file into the glossary, each in a transaction of its own; one that is
 * refused stops none of the others.
 *
 * @throws ValidationError for a file that is no glossary at all
 */
export const importGlossary = async (
  strapi: Core.Strapi,
  request: { csv: string; dryRun: boolean; author: number | undefined },
): Promise<ImportResult> => {
  const { csv, dryRun, author } = request;
  const rows = readRows(csv);
  const steps = planImport({
    rows,
    entries: await readEntries(strapi),
    problemOfScope: await readScopes(strapi, rows),
  });

  const counts = { create: 0, update: 0, unchanged: 0 };
  const failed: { line: number; reason: string }[] = [];
  for (const step of steps) {
    const reason = dryRun ? reasonIn(strapi, step) : await take(strapi, { step, author });
    if (reason !== undefined) failed.push({ line: step.line, reason });
    else if (step.kind in counts) counts[step.kind as keyof typeof counts] += 1;
  }
  const { create: created, update: updated, unchanged } = counts;
  return { created, updated, unchanged, failed };
};

const readRows = (csv: string): readonly CsvRow[] => {
  const reading = readCsv(csv);
  if (reading.kind === 'no-columns') {
    throw csvError(`its first line must name the columns ${reading.missing.join(' and ')}`);
  }
  if (reading.rows.length > MOST_ROWS) throw csvError(`it must have ${MOST_ROWS} rows at most`);
  return reading.rows;
};

const csvError = (message: string) =>
  new errors.ValidationError(`Invalid csv: ${message}`, { errors: [{ path: ['csv'], message }] });

/** Why the plan leaves a row out, if it does. */
const reasonIn = (strapi: Core.Strapi, step: ImportStep): string | undefined => {
  if (step.kind === 'broken') return step.reason;
  if (step.kind !== 'refused') return undefined;
  const { problem } = step;
  return `${problem.field}: ${describeProblem(problem, askingLanguage(strapi))}`;
};

/** @returns why the row could not be written; undefined where it was */
const take = async (
  strapi: Core.Strapi,
  { step, author }: { step: ImportStep; author: number | undefined },
): Promise<string | undefined> => {
  try {
    if (step.kind === 'create') await addEntry(strapi, { given: step.entry, author });
    if (step.kind === 'update') {
      await strapi.documents(GLOSSARY_ENTRY as UID.ContentType).update({
        documentId: step.documentId,
        data: { ...step.entry, updatedBy: author },
      });
    }
    return reasonIn(strapi, step);
  } catch (error) {
    // What Strapi's own errors say is for people; anything else is for the log.
    if (error instanceof errors.ApplicationError) return String(error.message);
    strapi.log.error(error);
    return 'An internal error; see the log';
  }
};
