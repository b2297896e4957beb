import { setTimeout } from 'node:timers/promises';

/** A story to change and publish, again and again. */
export interface Story {
  readonly origin: string;
  /** Of a program that may write. */
  readonly token: string;
  readonly documentId: string;
}

const EVERY = 1_000;

/**
 * Publishes a story at once, and then every second, until it is told to end.
 *
 * @returns what ends it; rejects where publishing failed
 */
export const publishEverySecond = (story: Story): (() => Promise<void>) => {
  const end = new AbortController();
  const publishing = publishUntil(end.signal, story);
  // Whoever ends it is told.
  publishing.catch(() => undefined);
  return () => {
    end.abort();
    return publishing;
  };
};

const publishUntil = async (signal: AbortSignal, story: Story): Promise<void> => {
  for (;;) {
    const start = Date.now();
    await publish(story);
    const rest = Math.max(0, start + EVERY - Date.now());
    await setTimeout(rest, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
  }
};

const publish = async ({ origin, token, documentId }: Story): Promise<void> => {
  const source = `香港商報網 ${new Date().toISOString()}`;
  const response = await fetch(`${origin}/api/news-articles/${documentId}?locale=zh-Hant`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ data: { source } }),
  });
  const answer = await response.text();
  if (!response.ok || !answer.includes(source)) {
    throw new Error(`Publishing is answered ${response.status} ${answer.slice(0, 500)}`);
  }
};
