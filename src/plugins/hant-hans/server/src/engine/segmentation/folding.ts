import type { Script } from '../../../../shared/scripts';
import { readPlainDictionaries } from '../opencc/read-dictionaries';

/** By unit, the Simplified character that the lexicon knows it by. Text to be made Hans is Hant. */
export const foldingFor = (to: Script): Uint16Array =>
  to === 'zh-Hant' ? identity : (simplified ??= readFolding());

const identity = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
let simplified: Uint16Array | undefined;

const readFolding = (): Uint16Array => {
  const folding = identity.slice();
  for (const [from, to] of readPlainDictionaries('zh-Hans')) {
    if (from.length === 1 && to.length === 1) folding[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  return folding;
};
