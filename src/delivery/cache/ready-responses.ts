import type { IncomingMessage, ServerResponse } from 'node:http';
import { isDeepStrictEqual } from 'node:util';

import { LRUCache } from 'lru-cache';

import { entityTag, type Answer, type Encoding } from './answer';
import type { AnswerStore } from './answer-store';
import { HIT } from './cache-status';
import { isForEverybody } from './is-for-everybody';
import { isUnmodified } from './is-unmodified';

/** An answer as it was sent to somebody, to be sent to whoever asks with the same words. */
export interface ReadyResponse {
  readonly answer: Answer;
  readonly encoding: Encoding;
  /** All of its headers, as they were sent. */
  readonly headers: Readonly<Record<string, string | number | string[]>>;
}

/** The answer is the store's: once dropped there, its bytes are not held here. */
interface Ready {
  readonly key: string;
  readonly answerKey: string;
  readonly answer: WeakRef<Answer>;
  readonly encoding: Encoding;
  readonly tag: string;
  readonly headers: ReadyResponse['headers'];
  readonly headersOf304: ReadyResponse['headers'];
  /** Whether it was sent twice alike: before that, a header may be one of a single response. */
  readonly isConfirmed: boolean;
}

/**
 * Responses in front of everything else: a request that was answered twice before in the very same words,
 * and alike, is answered again without being looked at. They point at answers of the store, and are worth nothing
 * once it has dropped them.
 */
export class ReadyResponses {
  private readonly responses: LRUCache<string, Ready>;

  /** @param bytes how much the words and headers of requests may take, at most */
  constructor(
    private readonly store: AnswerStore,
    { bytes }: { bytes: number },
  ) {
    this.responses = new LRUCache({
      maxSize: bytes,
      sizeCalculation: ({ key }) => key.length * 2 + BYTES_OF_HEADERS,
    });
  }

  /** @returns whether it was answered */
  send(request: IncomingMessage, response: ServerResponse): boolean {
    const key = requestKey(request);
    const ready = key === undefined ? undefined : this.responses.get(key);
    if (!ready) return false;
    const answer = this.store.get(ready.answerKey);
    const body = answer && bodyOf(answer, ready.encoding);
    if (!body || ready.answer.deref() !== answer) {
      this.responses.delete(ready.key);
      return false;
    }
    if (!ready.isConfirmed) return false;
    if (isUnmodified(request.headers['if-none-match'], ready.tag)) {
      response.writeHead(304, ready.headersOf304).end();
      return true;
    }
    response.writeHead(200, ready.headers).end(request.method === 'HEAD' ? undefined : body);
    return true;
  }

  /** Remembers what a request was answered with. */
  remember(request: IncomingMessage, { answer, encoding, headers }: ReadyResponse): void {
    const key = requestKey(request);
    const body = bodyOf(answer, encoding);
    if (key === undefined || body === undefined) return;
    const known = this.responses.get(key);
    this.responses.delete(key);
    // Is somebody's, also where it is the same as the last one.
    if ('set-cookie' in headers) return;
    // Whoever was told that they have it already (304) was told nothing of its content.
    const { 'content-type': type = '' } = answer.headers;
    const sent = {
      ...headers,
      'content-type': type,
      'content-length': body.length,
      'cache-status': HIT,
    };
    this.responses.set(key, {
      key,
      answerKey: answer.key,
      answer: new WeakRef(answer),
      encoding,
      headers: sent,
      isConfirmed: known?.answer.deref() === answer && isDeepStrictEqual(known.headers, sent),
      tag: entityTag(answer, encoding),
      headersOf304: Object.fromEntries(
        Object.entries(sent).filter(([name]) => !OF_CONTENT.has(name)),
      ),
    });
  }
}

const bodyOf = ({ body, encoded }: Answer, encoding: Encoding): Buffer | undefined =>
  encoding === 'identity' ? body : encoded.get(encoding);

const BYTES_OF_HEADERS = 3_000;
/** What describes a body that is not sent (RFC 9110, 15.4.5). */
const OF_CONTENT = new Set(['content-type', 'content-length', 'content-encoding']);

/**
 * The words of a request that an answer may depend on.
 *
 * @returns undefined where it is none that is answered from memory
 */
const requestKey = ({ method, url, headers }: IncomingMessage): string | undefined => {
  if ((method !== 'GET' && method !== 'HEAD') || !isForEverybody(headers)) return undefined;
  const { origin = '' } = headers;
  const language = headers['accept-language'] ?? '';
  const encoding = headers['accept-encoding'] ?? '';
  if (origin.length + language.length + encoding.length > MOST_WORDS) return undefined;
  return `${url ?? ''}\n${encoding}\n${language}\n${origin}`;
};

/** Longer ones are somebody's alone, and are answered all the same. */
const MOST_WORDS = 1_000;
