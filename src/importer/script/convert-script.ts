import { Converter } from 'opencc-js';
import { lazy } from '../lazy';
import type { Locale } from '../article';

/** A text of the other script, in the script of `to`. Traditional is written as Hong Kong does. */
export function convertScript({ text, to }: { text: string; to: Locale }): string {
  return CONVERTERS[to]()(text);
}

const CONVERTERS = {
  'zh-Hant': lazy(() => Converter({ from: 'cn', to: 'hk' })),
  'zh-Hans': lazy(() => Converter({ from: 'hk', to: 'cn' })),
} satisfies Record<Locale, () => (text: string) => string>;
