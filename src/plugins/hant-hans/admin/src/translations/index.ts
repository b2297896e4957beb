import { en, type Translation } from './en';
import { zh } from './zh';
import { zhHans } from './zh-Hans';

/** By the panel's codes of languages: `zh` is Traditional there. */
export const TRANSLATIONS: Readonly<Record<string, Translation>> = {
  en,
  zh,
  'zh-Hans': zhHans,
};
