import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';

/** Long enough to be read and short enough to be shared; a word is never cut. */
const MAX_LENGTH = 80;

/**
 * An address for a title: Han characters by their Mandarin reading without tones (深圳寶安區 →
 * `shen-zhen-bao-an-qu`), Latin letters and digits as they are, hyphens
 * between words. The same for a title in either script: readings are looked up in Simplified, in
 * which the dictionary has its phrases (重庆 is chong-qing, 重 alone would be zhong).
 *
 * @returns at most 80 characters of a–z, 0–9 and `-`; empty where nothing can be read
 */
export const slugOf = (title: string): string => {
  const words = pinyin(toSimplified(withoutAccents(title)), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  })
    .join(' ')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, MAX_LENGTH) : `${slug}-${word}`;
    if (longer.length > MAX_LENGTH) break;
    slug = longer;
  }
  return slug;
};

const withoutAccents = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '');

const toSimplified = Converter({ from: 't', to: 'cn' });
