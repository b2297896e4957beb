import type { Messages } from './messages';

export type ImportErrorCode = 'not-text' | 'empty' | 'no-title' | 'no-body';

/** The input is no story that can be imported; `code` says what is wrong with it. */
export class ImportError extends Error {
  readonly code: ImportErrorCode;
  readonly messages: Messages;

  constructor(code: ImportErrorCode) {
    super(MESSAGES[code].en);
    this.name = 'ImportError';
    this.code = code;
    this.messages = MESSAGES[code];
  }
}

const MESSAGES: Record<ImportErrorCode, Messages> = {
  'not-text': {
    'zh-Hant': '稿件必須是文字。',
    'zh-Hans': '稿件必须是文字。',
    en: 'The content of a story must be text.',
  },
  empty: {
    'zh-Hant': '稿件沒有任何內容。',
    'zh-Hans': '稿件没有任何内容。',
    en: 'The content is empty.',
  },
  'no-title': {
    'zh-Hant': '找不到標題：標題應獨佔正文之前的一行，不以句號、逗號或分號結尾。',
    'zh-Hans': '找不到标题：标题应独占正文之前的一行，不以句号、逗号或分号结尾。',
    en: 'No title was found: it should be a line of its own before the body, without a full stop, comma or semicolon at its end.',
  },
  'no-body': {
    'zh-Hant': '標題之後沒有正文。',
    'zh-Hans': '标题之后没有正文。',
    en: 'No body was found after the title.',
  },
};
