import { megabytes } from './inputs/limits';
import type { Messages } from './messages';

/** What each kind of refusal knows beside its code. */
export interface ImportErrorDetails {
  'not-text': object;
  empty: object;
  'no-title': object;
  'no-body': object;
  'unknown-format': { format: string };
  'unknown-encoding': { encoding: string };
  /** `offset` in bytes, of the first that the encoding has no character for. */
  undecodable: { encoding: string; offset: number };
  /** `kind` as people call it: JPEG, PDF. */
  'binary-file': { kind: string };
  'too-deep': { limit: number };
  /** `limit` in bytes; of the file itself, or of the text within it. */
  'too-large': { limit: number };
  'unreadable-docx': object;
  /** Took more than its time or its memory; an ordinary story takes a hundredth of it. */
  'too-costly': object;
  /** Too many others wait to be read. */
  'too-many': object;
}

export type ImportErrorCode = keyof ImportErrorDetails;

/** The input is no story that can be imported; `code` says what is wrong with it. */
export class ImportError<Code extends ImportErrorCode = ImportErrorCode> extends Error {
  readonly code: Code;
  readonly details: ImportErrorDetails[Code];
  readonly messages: Messages;

  constructor(
    code: Code,
    ...[details]: object extends ImportErrorDetails[Code] ? [] : [ImportErrorDetails[Code]]
  ) {
    const known = (details ?? {}) as ImportErrorDetails[Code];
    const messages = MESSAGES[code](known);
    super(messages.en);
    this.name = 'ImportError';
    this.code = code;
    this.details = known;
    this.messages = messages;
  }
}

const MESSAGES: {
  [Code in ImportErrorCode]: (details: ImportErrorDetails[Code]) => Messages;
} = {
  'not-text': () => ({
    'zh-Hant': '稿件必須是文字。',
    'zh-Hans': '稿件必须是文字。',
    en: 'The content of a story must be text.',
  }),
  empty: () => ({
    'zh-Hant': '稿件沒有任何內容。',
    'zh-Hans': '稿件没有任何内容。',
    en: 'The content is empty.',
  }),
  'no-title': () => ({
    'zh-Hant': '找不到標題：標題應獨佔正文之前的一行，不以句號、逗號或分號結尾。',
    'zh-Hans': '找不到标题：标题应独占正文之前的一行，不以句号、逗号或分号结尾。',
    en: 'No title was found: it should be a line of its own before the body, without a full stop, comma or semicolon at its end.',
  }),
  'no-body': () => ({
    'zh-Hant': '標題之後沒有正文。',
    'zh-Hans': '标题之后没有正文。',
    en: 'No body was found after the title.',
  }),
  'unknown-format': ({ format }) => ({
    'zh-Hant': `不支援的格式「${format}」；可用 text、html、markdown、docx。`,
    'zh-Hans': `不支持的格式“${format}”；可用 text、html、markdown、docx。`,
    en: `“${format}” is no format that can be read; there are text, html, markdown and docx.`,
  }),
  'unknown-encoding': ({ encoding }) => ({
    'zh-Hant': `不支援的編碼「${encoding}」；可用 utf-8、utf-16le、utf-16be、big5、gb18030。`,
    'zh-Hans': `不支持的编码“${encoding}”；可用 utf-8、utf-16le、utf-16be、big5、gb18030。`,
    en: `“${encoding}” is no encoding that can be read; there are utf-8, utf-16le, utf-16be, big5 and gb18030.`,
  }),
  undecodable: ({ encoding, offset }) => ({
    'zh-Hant': `第 ${offset} 個位元組（由 0 數起）不是 ${encoding} 的文字。`,
    'zh-Hans': `第 ${offset} 个字节（从 0 数起）不是 ${encoding} 的文字。`,
    en: `The byte at offset ${offset} is no character of ${encoding}.`,
  }),
  'binary-file': ({ kind }) => ({
    'zh-Hant': `這是 ${kind} 檔案，不是稿件；可以讀取純文字（.txt）、網頁（.html）、Markdown（.md）和 Word 文件（.docx）。`,
    'zh-Hans': `这是 ${kind} 文件，不是稿件；可以读取纯文本（.txt）、网页（.html）、Markdown（.md）和 Word 文档（.docx）。`,
    en: `The file is of the kind ${kind}, which is no story; text (.txt), web pages (.html), Markdown (.md) and Word documents (.docx) can be read.`,
  }),
  'too-deep': ({ limit }) => ({
    'zh-Hant': `網頁的標籤層層相套，超過 ${limit} 層。`,
    'zh-Hans': `网页的标签层层相套，超过 ${limit} 层。`,
    en: `The elements of the page stand within one another more than ${limit} deep.`,
  }),
  'too-large': ({ limit }) => ({
    'zh-Hant': `稿件太大，上限為 ${megabytes(limit)} MB。`,
    'zh-Hans': `稿件太大，上限为 ${megabytes(limit)} MB。`,
    en: `The story is too large; at most ${megabytes(limit)} MB can be read.`,
  }),
  'unreadable-docx': () => ({
    'zh-Hant': '檔案不是可以讀取的 Word 文件（.docx）。',
    'zh-Hans': '文件不是可以读取的 Word 文档（.docx）。',
    en: 'The file is no Word document (.docx) that can be read.',
  }),
  'too-costly': () => ({
    'zh-Hant': '稿件的結構過於繁複，未能在限定的時間和記憶體內讀完。',
    'zh-Hans': '稿件的结构过于繁复，未能在限定的时间和内存内读完。',
    en: 'The story is too intricate to be read within the time and memory that a story may take.',
  }),
  'too-many': () => ({
    'zh-Hant': '等候讀取的稿件太多，請稍後再試。',
    'zh-Hans': '等候读取的稿件太多，请稍后再试。',
    en: 'Too many stories wait to be read: try again in a moment.',
  }),
};
