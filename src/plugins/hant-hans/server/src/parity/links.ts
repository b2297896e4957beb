import { isRecord } from '../merge/values';

/** The addresses that a blocks value links to, in order. */
export const linksOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(linksOf);
  if (!isRecord(value)) return [];
  const own = value.type === 'link' && typeof value.url === 'string' ? [value.url] : [];
  return [...own, ...linksOf(value.children)];
};
