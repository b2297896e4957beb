import type { BareAnswer } from '../app/messages';
import type { ContentRequest } from '../measure/requests';
import { askRaw } from './ask-raw';

/** How an answer says that it comes from memory, or that it does not. */
export const isFromMemory = ({ 'cache-status': status = '' }: BareAnswer['headers']): boolean =>
  /; hit\b/.test(status);

/** How long a newsroom may take until it keeps what it answers, in ms. */
const PATIENCE = 10_000;

/**
 * Asks until the answer comes from memory.
 *
 * @throws Error when it never does
 */
export const askHot = async (origin: string, request: ContentRequest): Promise<BareAnswer> => {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const answer = await askRaw(origin, request);
    if (isFromMemory(answer.headers)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${request.path} is never answered from memory.`);
};
