import type { Core } from '@strapi/strapi';

import type { Answer } from '../delivery/cache/answer';
import { searchTag } from '../delivery/reads/dependencies';
import { joinFlight } from './join-flight';
import { keptAnswersOf } from './kept-answers';
import { withoutReading } from './follow-reads';

/**
 * Reads a number of a table once, such as how many documents there are, and again when it may be another:
 * what answers are told by tells of it too. To count an archive takes longer than to read a page of it.
 *
 * @param request.table of documents, of which it counts what readers see
 */
export const rememberNumber = async (
  strapi: Core.Strapi,
  { name, table, read }: { name: string; table: string; read: () => Promise<number> },
): Promise<number> => {
  const kept = keptAnswersOf(strapi);
  if (!kept?.store.isOpen) return read();
  const key = `number\n${name}`;
  const known = kept.store.get(key) ?? (await joinFlight(strapi, key));
  if (known) return numberIn(known);
  const made = await kept.flights.fly(key, async (mark) => {
    const number = await withoutReading(read);
    const answer = asAnswer(key, { number, table });
    kept.store.keep(answer, mark);
    return answer;
  });
  return made ? numberIn(made) : read();
};

const numberIn = ({ body }: Answer): number => Number(body.toString());

const asAnswer = (key: string, { number, table }: { number: number; table: string }): Answer => ({
  key,
  body: Buffer.from(String(number)),
  hash: '',
  tags: new Set([searchTag(table)]),
  headers: {},
  encoded: new Map(),
});
