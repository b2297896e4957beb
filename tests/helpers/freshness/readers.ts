import { setTimeout as delay } from 'node:timers/promises';

import { ask, type Reply } from './ask';
import type { Followed } from './content';
import type { Reading } from './readings';
import { count, type Tally } from './tally';

export interface Site {
  readonly node: { readonly name: string; readonly url: string };
  readonly readings: readonly Reading[];
}

/** Reads once, and judges what was answered. */
export const readOnce = async (
  { node }: Site,
  { question, script, observe }: Reading,
  tally: Tally,
): Promise<void> => {
  const sentAt = performance.now();
  const reply = await ask(node.url, question);
  const receivedAt = performance.now();
  const asked = `${question.method ?? ''} ${question.path.slice(0, 120)}`;
  const status = statusOf(reply);
  count(tally.readers, `${node.name} ${status}`);
  if (status !== '200' && status !== '404') {
    tally.refusals.push(
      `${node.name} ${asked}: ${status} ${JSON.stringify(reply.body).slice(0, 300)}`,
    );
    return;
  }
  if (reply.isFromMemory) count(tally.fromMemory, node.name);
  const times = { node: node.name, sentAt, receivedAt };
  for (const { history, read, within } of observe(reply.body)) {
    // Strapi reads relations after the row they are of, which publishing replaces by another.
    if (read === undefined && within?.changedDuring(times)) {
      count(tally.torn, question.path.split(/[/?]/, 2).join('/'));
      continue;
    }
    const wrong = history.judge({ ...times, script, read });
    if (!wrong) continue;
    tally.violations.push({
      document: `${history.name} ${script}`,
      read,
      ...wrong,
      on: node.name,
      asked,
      isFromMemory: reply.isFromMemory,
      sentAt: Math.round(sentAt),
      took: Math.round(receivedAt - sentAt),
    });
  }
};

/** How long a reader looks at what it was answered, in milliseconds: or writers would get no turn. */
export const PAUSE = 50;

/** Reads one thing after the other until it is over, so that everything is kept before it is written. */
export const keepReading = async (
  reader: number,
  site: Site,
  { tally, isOver }: { tally: Tally; isOver: () => boolean },
): Promise<void> => {
  const { readings } = site;
  for (let turn = reader; !isOver(); turn += 1) {
    const reading = readings[turn % readings.length];
    if (!reading) return;
    await readOnce(site, reading, tally);
    tally.read[reader] = (tally.read[reader] ?? 0) + 1;
    await delay(PAUSE);
  }
};

/** Reads at once all that shows a document. */
export const readWhatShows = async (
  site: Site,
  document: Followed,
  tally: Tally,
): Promise<void> => {
  const showing = site.readings.filter(({ of }) => of.has(document));
  await Promise.all(showing.map((reading) => readOnce(site, reading, tally)));
};

/** GraphQL answers 200 also where it failed. */
const statusOf = ({ status, body }: Reply): string =>
  status === 200 && 'errors' in Object(body) ? '200 with errors' : String(status);
