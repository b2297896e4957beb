import { execFileSync } from 'node:child_process';
import { z } from 'zod';

/** What is read of results that were committed, whichever version of the bench wrote them. */
const COMMITTED = z.object({
  date: z.string(),
  machine: z.object({ processor: z.string(), cores: z.number(), loadBefore: z.number() }),
  figures: z.array(
    z.object({
      name: z.string(),
      size: z.number(),
      ofBare: z.number(),
      timesSmallest: z.number(),
    }),
  ),
  // Earlier ones are of other ratios, which the figures have.
  holds: z.array(z.object({ name: z.string(), measured: z.number() })).catch([]),
});

export type Committed = z.infer<typeof COMMITTED>;

/** @returns undefined where there are none, or where this is no git repository */
export const readCommitted = (projectFolder: string): Committed | undefined => {
  let text: string;
  try {
    text = execFileSync('git', ['show', 'HEAD:./bench/results/latest.json'], {
      cwd: projectFolder,
      encoding: 'utf8',
      maxBuffer: 100 * 2 ** 20,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
  return COMMITTED.parse(JSON.parse(text));
};
