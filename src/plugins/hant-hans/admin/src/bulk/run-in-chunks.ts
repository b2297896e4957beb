import type { ConversionOutcome } from '../../../shared/contracts/documents';
import { chunks } from './chunks';

export type RunEnd = { kind: 'finished' } | { kind: 'stopped'; reason: string | undefined };

/**
 * Converts documents a few at a time, one call after the other, so that progress can be shown and
 * the rest be left where somebody has enough of it.
 *
 * @param run.convert answers what became of the documents, or why none of them was tried
 * @param run.onProgress is given everything that is done so far
 */
export const runInChunks = async (run: {
  documentIds: readonly string[];
  size: number;
  convert: (
    documentIds: string[],
  ) => Promise<{ outcomes: readonly ConversionOutcome[] } | { reason: string }>;
  onProgress: (outcomes: readonly ConversionOutcome[]) => void;
  isStopped: () => boolean;
}): Promise<RunEnd> => {
  let done: readonly ConversionOutcome[] = [];
  for (const chunk of chunks(run.documentIds, run.size)) {
    if (run.isStopped()) return { kind: 'stopped', reason: undefined };
    const answer = await run.convert(chunk);
    if ('reason' in answer) return { kind: 'stopped', reason: answer.reason };
    done = [...done, ...answer.outcomes];
    run.onProgress(done);
  }
  return { kind: 'finished' };
};
