import type { Locale } from './article';
import { readBody, type BodyReading } from './body/read-body';
import { nameKey, type CreditReading } from './furniture/credits';
import type { FurnitureLine } from './furniture/furniture-line';
import { readMetadata, type MetadataReading } from './furniture/metadata';
import { readPageFurniture, type PageFurniture } from './furniture/page-furniture';
import { settleFurniture, type SettledFurniture } from './furniture/settle-furniture';
import { sortLines, type StoryLines } from './furniture/story-lines';
import type { NounTable } from './lists/noun-table';
import { readLists, type ListsReading } from './lists/read-lists';
import { detectScript } from './script/detect-script';
import type { SourceText } from './source-text';
import type { TextRange } from './text-range';
import type { Finding } from './warning';

/** A story taken apart: everything as ranges of the input, nothing rewritten yet. */
export interface StoryReading {
  locale: Locale;
  sorted: StoryLines;
  metadata: MetadataReading;
  page: PageFurniture;
  about: SettledFurniture;
  body: BodyReading;
  lists: ListsReading['lists'];
  links: SourceText['links'];
  findings: Finding[];
}

export function readStory({
  source: { content, folded, lines, links },
  nouns,
}: {
  source: SourceText;
  nouns: NounTable;
}): StoryReading {
  const sorted = sortLines(lines);
  const metadata = readMetadata({ folded, lines: sorted.metadata });
  const page = readPageFurniture({ lines: sorted.story, metadata });
  const body = readBody(page.bodyLines);
  const inText = [...sorted.above, ...page.furnitureLines, ...sorted.below];
  const bylineCredits = [...(body.lead?.credits ?? []), ...(body.byline?.credits ?? [])];
  const about = settleFurniture({
    folded,
    furnitureLines: [
      ...withoutKnownAuthors({
        folded,
        metadata,
        credits: [...creditsOf(inText), ...bylineCredits],
      }),
      ...inText,
    ],
    bylineCredits,
  });
  const elements = body.elements
    .filter(({ type }) => type !== 'image')
    .map(({ type, range }) => ({ range, isHeading: type === 'heading' }));
  const { lists, findings: listFindings } = readLists({ folded, elements, table: nouns });
  const { locale, findings: localeFindings } = readLocale({ content, page, body });
  return {
    locale,
    sorted,
    metadata,
    page,
    about,
    body,
    lists,
    links,
    findings: [
      ...page.title.findings,
      ...page.findings,
      ...about.findings,
      ...body.findings.filter((finding) => !isPlacedByList({ finding, lists })),
      ...listFindings,
      ...localeFindings,
    ],
  };
}

const creditsOf = (lines: readonly FurnitureLine[]): CreditReading[] =>
  lines.flatMap((line) => (line.kind === 'credits' ? line.credits : []));

/** A head knows authors only; where the text credits a person, it knows for what. */
function withoutKnownAuthors({
  folded,
  metadata: { furniture },
  credits,
}: {
  folded: string;
  metadata: MetadataReading;
  credits: readonly CreditReading[];
}): FurnitureLine[] {
  const nameOf = ({ name }: CreditReading) => nameKey({ folded, name });
  const known = new Set(credits.map(nameOf));
  return furniture.map((line) =>
    line.kind === 'credits'
      ? { ...line, credits: line.credits.filter((credit) => !known.has(nameOf(credit))) }
      : line,
  );
}

/** A short line that is an item of a list, or the title of one, stands where it should. */
function isPlacedByList({
  finding: { code, span },
  lists: { principles, actionItems },
}: {
  finding: Finding;
  lists: ListsReading['lists'];
}): boolean {
  const isWithin = (range: TextRange | undefined) =>
    range !== undefined && span.end > range.start && span.end <= range.end;
  return (
    code === 'unplaced-line' && [principles, actionItems].some((list) => isWithin(list?.range))
  );
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
    .flatMap((element) => (element.type === 'image' ? element.captions : [element.range]))
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
