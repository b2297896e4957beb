import type { HouseStyleRule } from '../../../shared/settings';

/**
 * A function that writes a house's own choice among variants, 羣 as 群 for example. Rules apply to
 * what conversion wrote, once each, from left to right; of two that begin alike the longer wins.
 */
export const houseStyle = (rules: readonly HouseStyleRule[]): ((text: string) => string) => {
  if (rules.length === 0) return (text) => text;
  const byFirst = new Map<string, HouseStyleRule[]>();
  for (const rule of rules) {
    const first = rule.from.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), rule]);
  }
  for (const sameFirst of byFirst.values()) {
    sameFirst.sort((one, other) => other.from.length - one.from.length);
  }
  return (text) => {
    let written = '';
    let end = 0;
    for (let position = 0; position < text.length; position += 1) {
      const rule = byFirst
        .get(text.charAt(position))
        ?.find(({ from }) => text.startsWith(from, position));
      if (!rule) continue;
      written += text.slice(end, position) + rule.to;
      end = position + rule.from.length;
      position = end - 1;
    }
    return written + text.slice(end);
  };
};
