import type { Locale } from './article';
import { readBody, type BodyReading } from './body/read-body';
import { readPageFurniture, type PageFurniture } from './furniture/page-furniture';
import { settleFurniture, type SettledFurniture } from './furniture/settle-furniture';
import { readLists, type ListsReading } from './lists/read-lists';
import { detectScript } from './script/detect-script';
import type { SourceText } from './source-text';
import type { Finding } from './warning';

/** A story taken apart: everything as ranges of the input, nothing rewritten yet. */
export interface StoryReading {
  locale: Locale;
  page: PageFurniture;
  about: SettledFurniture;
  body: BodyReading;
  lists: ListsReading['lists'];
  findings: Finding[];
}

export function readStory({ content, folded, lines }: SourceText): StoryReading {
  const page = readPageFurniture(lines);
  const body = readBody(page.bodyLines);
  const about = settleFurniture({
    folded,
    furnitureLines: page.furnitureLines,
    bylineCredits: body.byline?.credits ?? [],
  });
  const paragraphs = body.elements
    .filter(({ type }) => type === 'paragraph')
    .map(({ range }) => range);
  const { lists, findings: listFindings } = readLists({ folded, paragraphs });
  const { locale, findings: localeFindings } = readLocale({ content, page, body });
  return {
    locale,
    page,
    about,
    body,
    lists,
    findings: [
      ...page.title.findings,
      ...about.findings,
      ...body.findings,
      ...listFindings,
      ...localeFindings,
    ],
  };
}

/** The article's script is that of its title and body; the page around it may be in another. */
function readLocale({
  content,
  page,
  body,
}: {
  content: string;
  page: PageFurniture;
  body: BodyReading;
}): { locale: Locale; findings: Finding[] } {
  const text = body.elements
    .filter(({ type }) => type !== 'image')
    .map(({ range }) => range)
    .concat(page.title.title)
    .map(({ start, end }) => content.slice(start, end))
    .join('');
  const locale = detectScript(text);
  if (locale) return { locale, findings: [] };
  const finding: Finding = {
    code: 'undecided-script',
    span: { start: 0, end: 0 },
    details: { assumed: DEFAULT_LOCALE },
  };
  return { locale: DEFAULT_LOCALE, findings: [finding] };
}

const DEFAULT_LOCALE: Locale = 'zh-Hant';
