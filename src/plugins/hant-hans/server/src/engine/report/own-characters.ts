import type { Script } from '../../../../shared/scripts';
import { readPlainDictionaries } from '../opencc/read-dictionaries';
import { candidatesFor } from './candidates';

/**
 * The characters that text in one script has and text in the other never does, by OpenCC's data:
 * those that always become another one on the way, and that nothing becomes on the way back. 说 is
 * Simplified only; 后, 里 and 面 are good Traditional as well.
 */
export const charactersOnlyIn = (script: Script): ReadonlySet<string> => {
  const known = sets.get(script);
  if (known) return known;
  const other = script === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans';
  const candidates = candidatesFor(other);
  const written = new Set(readPlainDictionaries(other).flatMap(([, to]) => Array.from(to)));
  const own = new Set(
    readPlainDictionaries(other).flatMap(([from, to]) =>
      Array.from(from).length === 1 &&
      from !== to &&
      !written.has(from) &&
      !candidates.get(from)?.includes(from)
        ? [from]
        : [],
    ),
  );
  sets.set(script, own);
  return own;
};

const sets = new Map<Script, ReadonlySet<string>>();
