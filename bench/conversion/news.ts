import { readFileSync } from 'node:fs';
import path from 'node:path';

import { createConverter, type GlossaryEntry } from '../../src/plugins/hant-hans/server/src/engine';

/** The provided article, and sentences of it in another order every time, in one script. */
export const readNews = (script: 'zh-Hant' | 'zh-Hans') => {
  const file = path.resolve('data', 'hkcd-2023-01-13-baoan.txt');
  const toHans = createConverter({ from: 'zh-Hant', to: 'zh-Hans', flavour: 'hk' }).convert;
  const page = readFileSync(file, 'utf8');
  const article = script === 'zh-Hant' ? page : toHans(page);
  const clauses = article.split(/(?<=[,，。;；])/u);
  const next = numbers();
  return {
    article,
    /** News of about `bytes` bytes of UTF-8. */
    ofSize(bytes: number): string {
      const parts: string[] = [];
      for (let size = 0; size < bytes;) {
        const clause = clauses[next(clauses.length)] ?? '';
        parts.push(clause);
        size += Buffer.byteLength(clause);
      }
      return parts.join('');
    },
  };
};

/** Names of three characters, the surname one that half of the country has. */
export const someEntries = (count: number): GlossaryEntry[] => {
  const next = numbers();
  const pick = (characters: string) => characters.charAt(next(characters.length));
  return Array.from({ length: count }, () => {
    const given = pick(GIVEN) + pick(GIVEN);
    const surname = next(SURNAMES.length);
    return {
      hant: (SURNAMES[surname]?.[0] ?? '') + given,
      hans: (SURNAMES[surname]?.[1] ?? '') + given,
    };
  });
};

const SURNAMES = ['王王', '李李', '張张', '劉刘', '陳陈', '楊杨', '趙赵', '黃黄', '周周', '於于'];
const GIVEN = '明文江天海山林志平安永思雨晨光乾后里采面只台范征松谷余云';

/** Numbers below `limit` that look like chance and are the same in every run. */
const numbers = (): ((limit: number) => number) => {
  let state = 20230113;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x100000000) * limit);
  };
};
