import type { ContentRequest } from './requests';

/**
 * Asks once.
 *
 * @returns the body of the answer
 * @throws Error for an answer without what was asked for: an empty list is answered fast, too
 */
export const ask = async (
  origin: string,
  { path, headers, body }: ContentRequest,
): Promise<string> => {
  const response = await fetch(`${origin}${path}`, {
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { method: 'POST', body }),
  });
  const text = await response.text();
  const answer = response.ok ? (JSON.parse(text) as { data?: unknown; errors?: unknown }) : {};
  const data = isWrapped(answer.data) ? answer.data.newsArticles : answer.data;
  const isEmpty = !data || (Array.isArray(data) && data.length === 0);
  if (isEmpty || answer.errors) {
    throw new Error(`${path} is answered ${response.status} ${text.slice(0, 500)}`);
  }
  return text;
};

const isWrapped = (data: unknown): data is { newsArticles: unknown } =>
  typeof data === 'object' && data !== null && 'newsArticles' in data;
