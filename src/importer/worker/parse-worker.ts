import { worker, workerEmit } from 'workerpool';

import { ImportError, type ImportErrorCode, type ImportErrorDetails } from '../import-error';
import type { Input } from '../inputs/read-input';
import { parseArticle, parseText, type ParsedArticle, type StoryOptions } from '../parse-article';
import { ownThread, threadTime } from './thread-time';

/** What a worker says as it begins with a story: who it is, and how long it had a processor until then. */
export interface Begun {
  thread: string | null;
  before: number | null;
}

/** What a worker answers: an error of a class does not come through between threads as one. */
export type WorkerAnswer =
  | { kind: 'parsed'; parsed: ParsedArticle }
  | { kind: 'refused'; code: ImportErrorCode; details: ImportErrorDetails[ImportErrorCode] };

const parse = async (input: Input & StoryOptions): Promise<WorkerAnswer> => {
  // From here on its time counts, and not from when the thread was asked to start.
  const thread = ownThread();
  const begun: Begun = { thread, before: thread === null ? null : threadTime(thread) };
  workerEmit(begun);
  try {
    return { kind: 'parsed', parsed: await parseArticle(input) };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const { code, details } = error as ImportError;
    return { kind: 'refused', code, details };
  }
};

// Reads the dictionaries, which takes longer than a story does.
parseText({ content: '標題\n\n正文。' });
worker({ parse });
