import { parseText, type Locale, type StoryOptions } from '../../src/importer';
import { convertScript } from '../../src/importer/script/convert-script';
import { writeReport } from './write-report';

/** The lists of a story with these lines for its body: each item as [title, description]. */
export function listsOf(body: string[], options: Omit<StoryOptions, 'content'> = {}) {
  const content = writeReport({ body });
  const { article, warnings, spans, coverage } = parseText({ content, ...options });
  const pairs = (items: { title: string; description: string }[]) =>
    items.map(({ title, description }) => [title, description]);
  return {
    principles: pairs(article.principles),
    actionItems: pairs(article.actionItems),
    principlesHeading: article.principlesHeading,
    actionItemsHeading: article.actionItemsHeading,
    body: article.body,
    warnings,
    codes: warnings.map(({ code }) => code),
    content,
    spans,
    coverage,
  };
}

/** What a table says in Traditional Chinese, in a script. */
export function inScript<T>(locale: Locale, value: T): T {
  const written = JSON.stringify(value);
  return JSON.parse(
    locale === 'zh-Hant' ? written : convertScript({ text: written, to: locale }),
  ) as T;
}

export const SCRIPTS: Locale[] = ['zh-Hant', 'zh-Hans'];
