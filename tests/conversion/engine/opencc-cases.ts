import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import type { Script } from '../../../src/plugins/hant-hans/shared/scripts';
import type { Flavour } from '../../../src/plugins/hant-hans/shared/settings';

/** OpenCC's own expectations, which are not part of the project. */
export const CASES_FILE = resolve(__dirname, '../../../../shared/opencc/testcases.json');
export const hasCases = existsSync(CASES_FILE);

export interface OpenCCCase {
  readonly configuration: string;
  readonly to: Script;
  readonly flavour: Flavour;
  readonly input: string;
  readonly expected: string;
}

/** Those between the scripts, in all flavours; not those between two kinds of Traditional. */
export const openCCCases = (): OpenCCCase[] => {
  const { cases } = JSON.parse(readFileSync(CASES_FILE, 'utf8')) as File;
  return cases.flatMap(({ input, expected }) =>
    Object.entries(expected).flatMap(([configuration, outcome]) => {
      const known = CONFIGURATIONS[configuration];
      return known ? [{ configuration, ...known, input, expected: outcome }] : [];
    }),
  );
};

interface File {
  cases: { input: string; expected: Record<string, string> }[];
}

export const CONFIGURATIONS: Readonly<Record<string, { to: Script; flavour: Flavour }>> = {
  s2hk: { to: 'zh-Hant', flavour: 'hk' },
  s2hkp: { to: 'zh-Hant', flavour: 'hkp' },
  s2tw: { to: 'zh-Hant', flavour: 'tw' },
  s2twp: { to: 'zh-Hant', flavour: 'twp' },
  s2t: { to: 'zh-Hant', flavour: 't' },
  hk2s: { to: 'zh-Hans', flavour: 'hk' },
  hk2sp: { to: 'zh-Hans', flavour: 'hkp' },
  tw2s: { to: 'zh-Hans', flavour: 'tw' },
  tw2sp: { to: 'zh-Hans', flavour: 'twp' },
  t2s: { to: 'zh-Hans', flavour: 't' },
};
