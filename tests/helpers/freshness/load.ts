import { setTimeout as delay } from 'node:timers/promises';

import type { Content } from './content';
import { GRACE } from './history';
import { keepReading, readOnce, type Site } from './readers';
import { readingsOf } from './readings';
import { emptyTally, type Tally } from './tally';
import { keepWriting } from './writers';

/** Readers and writers at work. */
export interface Load {
  readonly tally: Tally;
  /** Resolves once something is so, looked at after a moment again and again. */
  until(isSo: (tally: Tally) => boolean): Promise<void>;
  /** Lets everybody finish what they are at. */
  stop(): Promise<Tally>;
  /** Asks everything of every node once more, after it has stopped. */
  readAll(): Promise<Tally>;
}

/** As many writers as there are beats, and readers on every node in turn. */
export const beginLoad = (request: {
  nodes: readonly Site['node'][];
  content: Content;
  readers: number;
}): Load => {
  const { nodes, content, readers } = request;
  const readings = readingsOf(content);
  const sites = nodes.map((node): Site => ({ node, readings }));
  const newTally = () => emptyTally({ readers, writers: content.beats.length, nodes });
  const tally = newTally();
  let over = false;
  const isOver = () => over;
  const all = Promise.all([
    ...content.beats.map((beat, writer) =>
      keepWriting(writer, sites, { content, beat, tally, isOver }),
    ),
    ...Array.from({ length: readers }, (_, reader) => {
      const site = sites[reader % sites.length];
      return site && keepReading(reader, site, { tally, isOver });
    }),
  ]);
  return {
    tally,
    until: async (isSo) => {
      while (!isSo(tally)) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    stop: async () => {
      over = true;
      await all;
      return tally;
    },
    readAll: async () => {
      await delay(GRACE);
      const last = newTally();
      for (const site of sites) {
        for (const reading of readings) await readOnce(site, reading, last);
      }
      return last;
    },
  };
};
