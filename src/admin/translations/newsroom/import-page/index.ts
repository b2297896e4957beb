import { type Messages, withPrefix } from '../../messages';
import { en } from './en';
import { zh } from './zh';
import { zhHans } from './zh-Hans';

/** What precedes the page's messages in the panel. */
export const IMPORT_PAGE = 'newsroom.import';

const TEXTS = { en, zh, 'zh-Hans': zhHans };

export const importPage = (language: keyof typeof TEXTS): Messages =>
  withPrefix(IMPORT_PAGE, TEXTS[language]);
