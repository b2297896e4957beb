import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Converter } from 'opencc-js';

export interface ListItem {
  readonly ordinal: number;
  readonly title: string;
  readonly description: string;
}

/** The text of the provided article in one script, as every article of the bench has it. */
export interface ArticleText {
  readonly locale: 'zh-Hant' | 'zh-Hans';
  readonly title: string;
  readonly summary: string;
  /** Strapi blocks: about 2,300 characters in paragraphs under headings. */
  readonly body: readonly Block[];
  readonly dateline: string;
  readonly source: string;
  readonly coverCaption: string;
  readonly principlesHeading: string;
  readonly principles: readonly ListItem[];
  readonly actionItemsHeading: string;
  readonly actionItems: readonly ListItem[];
}

interface Block {
  readonly type: 'paragraph' | 'heading';
  readonly level?: number;
  readonly children: readonly [{ readonly type: 'text'; readonly text: string }];
}

/** Reads the provided article: seven principles, ten action items, in both scripts. */
export const readArticleTexts = (projectFolder: string): ArticleText[] => {
  const file = path.join(projectFolder, 'data', 'hkcd-2023-01-13-baoan.txt');
  const traditional = readTraditional(readFileSync(file, 'utf8'));
  return [traditional, toSimplified(traditional)];
};

const readTraditional = (file: string): ArticleText => {
  const lines = file
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [, , title = ''] = lines;
  const from = lines.findIndex((line) => line.startsWith('来源')) + 1;
  const paragraphs = lines.slice(from, -1).filter((line) => !line.endsWith('.jpg'));
  return {
    locale: 'zh-Hant',
    title,
    summary: paragraphs[0] ?? '',
    body: paragraphs.map(toBlock),
    dateline: '深圳',
    source: '香港商報網',
    coverCaption: '寶安區第七屆代表大會第二次會議開幕',
    principlesHeading: '七個突出',
    principles: itemsAfter(paragraphs, '「七個突出」', /[,，；;](?=突出)/),
    actionItemsHeading: '十大行動',
    actionItems: itemsAfter(paragraphs, '「十大行動」。', /[。；;]?[一二三四五六七八九十]是實施/),
  };
};

const toBlock = (text: string): Block => {
  const children = [{ type: 'text', text }] as const;
  const isHeading = !text.includes('。') && text.length < 40;
  return isHeading ? { type: 'heading', level: 2, children } : { type: 'paragraph', children };
};

/** The clauses of a list that stands in one paragraph: what it is up to the comma, then the rest. */
const itemsAfter = (paragraphs: readonly string[], heading: string, separator: RegExp) => {
  const paragraph = paragraphs.find((text) => text.includes(heading)) ?? '';
  const list = paragraph.slice(paragraph.indexOf(heading) + heading.length);
  return list
    .split(separator)
    .filter((clause) => clause !== '')
    .map((clause, index) => {
      const [, title = '', description = ''] = /^([^,，]*)[,，](.*?)。?$/.exec(clause) ?? [];
      return { ordinal: index + 1, title, description };
    });
};

const simplify = Converter({ from: 'hk', to: 'cn' });

const toSimplified = (text: ArticleText): ArticleText => ({
  ...(JSON.parse(simplify(JSON.stringify(text))) as ArticleText),
  locale: 'zh-Hans',
});
