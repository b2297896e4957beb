import { isHan, setOf, unitAt } from './characters';
import type { Reading } from './reading';

/**
 * 不准: may not, where somebody or something done follows (不准學生, 不准離開); 不準, not exact, where
 * the clause ends (預測不準。) or after a verb of aiming at something (算不準時間). OpenCC writes 不準 for
 * either, but before a pronoun and a few verbs.
 */
export const FORBIDDEN: Reading = {
  text: '不准',
  becomes: '不准',
  holds: ({ units, length }, start, end) => {
    const next = unitAt(units, end, length);
    const before = unitAt(units, start - 1, length);
    return isHan(next) && ENDING[next] === 0 && AIMING[before] === 0;
  },
};

/** What follows on a clause that has been said. */
const ENDING = setOf('的了吗嘛呢吧啊呀就也而则却但且或');

/** What is done exactly or not: 看不準, 猜不準. */
const AIMING = setOf('看算猜估测量瞄对抓拿摸握把料吃听读认投射踢打传');
