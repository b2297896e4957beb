import { Converter } from 'opencc-js';

import type { Flavour } from '../../../shared/settings';
import type { Script } from '../../../shared/scripts';

export type ConvertText = (text: string) => string;

/**
 * A function that converts plain text from one script to the other.
 *
 * Building one reads OpenCC's dictionaries into a trie (tens of milliseconds), so converters are
 * built on first use and kept, one per direction and flavour.
 */
export const textConverter = (options: {
  from: Script;
  to: Script;
  flavour: Flavour;
}): ConvertText => {
  const { from, to, flavour } = options;
  if (from === to) return (text) => text;

  const key = `${to}:${flavour}`;
  const known = converters.get(key);
  if (known) return known;

  const converter =
    to === 'zh-Hans'
      ? Converter({ from: flavour, to: 'cn' })
      : Converter({ from: 'cn', to: flavour });
  converters.set(key, converter);
  return converter;
};

const converters = new Map<string, ConvertText>();
