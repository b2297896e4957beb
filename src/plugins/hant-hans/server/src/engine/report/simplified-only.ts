import { readPlainDictionaries } from '../opencc/read-dictionaries';
import { candidatesFor } from './candidates';

/**
 * The characters that Simplified text has and Traditional never does, by OpenCC's data: those that
 * always become another one, and that nothing becomes. 说 is one; 后, 里 and 面 are good Traditional
 * as well.
 */
export const simplifiedOnly = (): ReadonlySet<string> => (known ??= read());

let known: ReadonlySet<string> | undefined;

const read = (): ReadonlySet<string> => {
  const entries = readPlainDictionaries('zh-Hant');
  const candidates = candidatesFor('zh-Hant');
  const written = new Set(entries.flatMap(([, to]) => Array.from(to)));
  return new Set(
    entries.flatMap(([from, to]) =>
      Array.from(from).length === 1 &&
      from !== to &&
      !written.has(from) &&
      !candidates.get(from)?.includes(from)
        ? [from]
        : [],
    ),
  );
};
