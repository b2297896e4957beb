import type { BodyElement, CreditRole, ImportedArticle } from '../../src/importer';

/**
 * An imported article as the page that a newsroom would print of it, in text. An address, a summary,
 * a bullet and what is behind a link have no place in a text.
 */
export const renderArticle = (article: ImportedArticle): string =>
  [
    article.kicker && `引題：${article.kicker}`,
    article.siteName ? `${article.title}-${article.siteName}` : article.title,
    article.subtitle && `副題：${article.subtitle}`,
    article.breadcrumb.length > 0 && pathOf(article.breadcrumb),
    article.datePublished,
    article.source && `來源：${article.source}`,
    '',
    ...article.body.map(renderElement),
    ...article.credits.map(({ role, name }) => `[${LABELS[role]}:${name}]`),
  ]
    .filter((line) => typeof line === 'string')
    .join('\n');

const pathOf = (names: readonly string[]): string =>
  names.length === 1 ? `專題：${names.join()}` : names.join(' > ');

/** What an imported article has and a page in text can say. */
export const saidInText = ({ body, ...said }: ImportedArticle): ImportedArticle => ({
  ...said,
  sourceUrl: null,
  summary: null,
  body: body.map((element) =>
    element.type === 'paragraph' ? { type: element.type, text: element.text } : element,
  ),
});

const LABELS: Record<CreditRole, string> = {
  reporter: '記者',
  photographer: '攝影',
  editor: '責任編輯',
  columnist: '專欄作家',
  translator: '翻譯',
};

const renderElement = (element: BodyElement): string => {
  if (element.type !== 'image') return `${element.text}\n`;
  return element.caption === undefined
    ? `${element.file}\n`
    : `${element.file}\n▲${element.caption}\n`;
};
