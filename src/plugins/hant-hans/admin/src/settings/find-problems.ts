import type { Settings } from '../../../shared/settings';
import type { MessageKey } from '../translations/en';

/**
 * What would be refused and can be told at once, in the language of whoever is logged in; the
 * server's own messages are in English.
 */
export const findProblems = ({
  houseStyle,
  jsonFields,
}: Pick<Settings, 'houseStyle' | 'jsonFields'>): Readonly<Record<string, MessageKey>> => {
  const problems: Record<string, MessageKey> = {};
  const known = new Set<string>();
  for (const [place, rule] of houseStyle.entries()) {
    const [from, to] = [rule.from.trim(), rule.to.trim()];
    if (to === '') problems[`houseStyle.${place}.to`] = 'settings.problem.empty';
    if (from === '') problems[`houseStyle.${place}.from`] = 'settings.problem.empty';
    else if (known.has(from)) problems[`houseStyle.${place}.from`] = 'settings.problem.duplicate';
    known.add(from);
  }
  const hasHalfLine = Object.entries(jsonFields).some(
    ([uid, fields]) => uid === '' || fields.includes(''),
  );
  if (hasHalfLine) problems.jsonFields = 'settings.problem.json-field';
  return problems;
};
