import type { DictGroup, DictLike } from 'opencc-js';

/** The pairs (from, to) of OpenCC's dictionaries, which come as text (`从 從|丛 叢`) or as arrays. */
export function dictionaryEntries(
  groups: readonly DictGroup[] | undefined,
): (readonly [string, string])[] {
  return (groups ?? []).flat().flatMap(entriesOf);
}

function entriesOf(dictionary: DictLike): (readonly [string, string])[] {
  if (typeof dictionary !== 'string') return [...dictionary];
  return dictionary.split('|').map((entry) => {
    const [from = '', to = ''] = entry.split(' ');
    return [from, to] as const;
  });
}
