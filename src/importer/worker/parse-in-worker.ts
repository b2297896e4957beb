import path from 'node:path';

import { pool, type Pool } from 'workerpool';

import { ImportError } from '../import-error';
import type { Input } from '../inputs/read-input';
import { lazy } from '../lazy';
import type { ParsedArticle, StoryOptions } from '../parse-article';
import { keepTime } from './keep-time';
import type { Begun, WorkerAnswer } from './parse-worker';
import { threadTime } from './thread-time';

export interface ParserLimits {
  /**
   * In milliseconds of a processor, for one story; where the system does not count them, as they pass.
   */
  time: number;
  /** Stories that wait their turn; the next one is refused. */
  queue?: number;
}

export interface Parser {
  /**
   * `parseArticle` in a thread of its own, so that no input can hold up the others or the server.
   *
   * @throws {ImportError} as `parseArticle` does; `too-costly` where a story takes more than its time
   *   or its memory, `too-many` where too many wait already
   */
  parse(input: Input & StoryOptions): Promise<ParsedArticle>;
  /** Ends the threads; what they were at is refused. */
  close(): Promise<void>;
}

const MEMORY = { maxOldGenerationSizeMb: 512 } as const;
const THREADS = 2;

/** Threads are started by the first story. */
export const createParser = ({ time, queue = 100 }: ParserLimits): Parser => {
  let started: Pool | undefined;
  const threads = lazy(() => {
    started = pool(path.join(__dirname, 'parse-worker.js'), {
      workerType: 'thread',
      // One that is ready beside one that was ended.
      minWorkers: 1,
      maxWorkers: THREADS,
      maxQueueSize: queue,
      // A thread that is busy answers nothing, and is ended at once.
      workerTerminateTimeout: 1,
      workerThreadOpts: { resourceLimits: MEMORY },
    });
    return started;
  });
  return {
    async parse(input) {
      const answer = await run(threads(), { input, time });
      if (answer.kind === 'parsed') return answer.parsed;
      const { code, details } = answer;
      throw new ImportError(code, ...([details] as unknown as []));
    },
    async close() {
      await started?.terminate(true);
    },
  };
};

const run = async (
  threads: Pool,
  { input, time }: { input: Input & StoryOptions; time: number },
): Promise<WorkerAnswer> => {
  let stopKeeping = (): void => undefined;
  try {
    const answer = threads.exec('parse', [input], {
      on: (begun: Begun) => {
        const used = () => usedSince(begun);
        stopKeeping = keepTime({ time, used, onOver: () => void answer.cancel() });
      },
    });
    return (await answer) as WorkerAnswer;
  } catch (error) {
    const { name, message } = Object(error) as { name?: unknown; message?: unknown };
    if (name === 'CancellationError' || isEndOfThread(message)) throw new ImportError('too-costly');
    if (String(message).startsWith('Max queue size')) throw new ImportError('too-many');
    throw error;
  } finally {
    stopKeeping();
  }
};

const usedSince = ({ thread, before }: Begun): number | null => {
  const now = thread === null ? null : threadTime(thread);
  return now === null || before === null ? null : now - before;
};

/** What a thread that ran out of memory leaves behind. */
const isEndOfThread = (message: unknown): boolean =>
  /Worker (is )?terminat|out of memory|heap/i.test(String(message));
