import type { HouseStyleRule } from '../../../../shared/settings';
import { expansionOf } from '../opencc/run-stage';
import { compileStage, type Stage } from '../opencc/stage';

/** A house style, compiled. */
export interface HouseStyle {
  readonly stage: Stage;
  /** How many units one unit can become at most. */
  readonly expansion: number;
}

/**
 * Compiles what is written instead of what OpenCC writes; null where there are no rules. The
 * longest rule at a place counts, so that `{ from: '鉅鹿', to: '鉅鹿' }` keeps a word from
 * `{ from: '鉅', to: '巨' }`. Of two rules for the same text the later counts.
 */
export const compileHouseStyle = (rules: readonly HouseStyleRule[]): HouseStyle | null => {
  if (rules.length === 0) return null;
  const key = rules.map(({ from, to }) => `${from}\0${to}`).join('\0');
  const known = compiled.get(key);
  if (known !== undefined) return known;
  if (compiled.size === MOST_KEPT) compiled.clear();

  const entries = [...new Map(rules.map(({ from, to }): [string, string] => [from, to]))].filter(
    ([from]) => from !== '',
  );
  const houseStyle =
    entries.length === 0 ? null : { stage: compileStage(entries), expansion: expansionOf(entries) };
  compiled.set(key, houseStyle);
  return houseStyle;
};

/** By its rules: settings are read anew for every write, and are mostly the same. */
const compiled = new Map<string, HouseStyle | null>();

const MOST_KEPT = 16;
