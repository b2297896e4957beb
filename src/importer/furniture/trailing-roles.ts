import type { CreditRole } from '../article';
import type { TextRange } from '../text-range';
import { BETWEEN_ROLES } from './credit-roles';
import { isName } from './person-name';

/** Names first, and behind them for what they are credited: 「王娜 文/圖」, 「記者 王娜 攝影報道」. */
export interface TrailingRoles {
  /** What stands before them, and where it ends. */
  named: string;
  roles: { role: CreditRole; label: TextRange }[];
}

/** Ranges are those of the folded text. */
export function readTrailingRoles(text: string): TrailingRoles | null {
  const match = BEHIND.exec(text);
  const named = text.slice(0, match?.index).trimEnd();
  if (!match || named === '') return null;
  const reporter = /文|报道|报导/.exec(match[0]);
  const photographer = /图|摄影?/.exec(match[0]);
  const labelAt = (label: RegExpExecArray) => {
    const start = match.index + label.index;
    return { start, end: start + label[0].length };
  };
  return {
    named,
    roles: [
      ...(reporter ? [{ role: 'reporter' as const, label: labelAt(reporter) }] : []),
      ...(photographer ? [{ role: 'photographer' as const, label: labelAt(photographer) }] : []),
    ],
  };
}

const BEHIND = new RegExp(
  `[ /](?:(?:撰?文${BETWEEN_ROLES}?(?:图|摄影?)|(?:图|摄影?)${BETWEEN_ROLES}?文)|摄影报道|摄影报导|图文报道)$`,
);

/** Each name with its own role behind it: 「王娜/文 宋璐/圖」. */
export function readPairedRoles(
  text: string,
): { role: CreditRole; label: TextRange; name: TextRange }[] | null {
  const pairs = text.trim().split(/ +/);
  const read: { role: CreditRole; label: TextRange; name: TextRange }[] = [];
  let from = 0;
  for (const pair of pairs) {
    const [name = '', label = '', ...more] = pair.split('/');
    const role = ROLES_BEHIND.get(label);
    if (!role || more.length > 0 || !isName(name)) return null;
    const start = text.indexOf(pair, from);
    from = start + pair.length;
    read.push({
      role,
      name: { start, end: start + name.length },
      label: { start: start + name.length + 1, end: from },
    });
  }
  return read;
}

const ROLES_BEHIND: ReadonlyMap<string, CreditRole> = new Map([
  ['文', 'reporter'],
  ['撰文', 'reporter'],
  ['图', 'photographer'],
  ['摄', 'photographer'],
  ['摄影', 'photographer'],
  ['译', 'translator'],
]);
