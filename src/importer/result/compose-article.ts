import type { BodyElement, ImportedArticle, ListItem } from '../article';
import { captionsOf, coverCaptionOf } from '../body/captions-of';
import type { BodyElementReading } from '../body/read-body';
import { joinWideName } from '../furniture/person-name';
import type { PlacedList } from '../lists/read-lists';
import type { Link } from '../inputs/source-document';
import type { StoryReading } from '../read-story';
import { linksOf } from './links-of';
import { rangeAround, type TextRange } from '../text-range';
import { fieldTextReader, verbatimText, type FieldTextReader } from './field-text';
import { topicPath } from './topic-path';

/** The article in its own script, from the ranges that were read. */
export function composeArticle({
  content,
  story: { locale, metadata, page, about, body, lists, links },
  isVerbatim,
}: {
  content: string;
  story: StoryReading;
  isVerbatim: boolean;
}): ImportedArticle {
  const read = fieldTextReader({ content, locale, isVerbatim });
  const { title } = page.title;
  const siteName = page.title.siteName ?? metadata.siteName;
  const elements = body.elements.map(({ range }) => range);
  const topics = topicPath(readBreadcrumb({ about, read }));
  return {
    locale,
    title: read(title),
    kicker: page.kicker && read(page.kicker),
    subtitle: page.subtitle && read(page.subtitle),
    summary: metadata.summary && read(metadata.summary),
    datePublished: about.date?.isoDate ?? null,
    dateline: readDateline({ body, elements, read }),
    source: about.source && read(about.source),
    sourceUrl: metadata.sourceUrl && verbatimText({ content, range: metadata.sourceUrl }),
    siteName: siteName && verbatimText({ content, range: siteName }),
    breadcrumb: about.breadcrumb.map((range) => verbatimText({ content, range })),
    topics: topics.length > 0 ? [topics] : [],
    credits: about.credits.map(({ role, name }) => ({ role, name: joinWideName(read(name)) })),
    principlesHeading: readHeading({ list: lists.principles, elements, read }),
    principles: readItems({ list: lists.principles, elements, read }),
    actionItemsHeading: readHeading({ list: lists.actionItems, elements, read }),
    actionItems: readItems({ list: lists.actionItems, elements, read }),
    coverCaption: readCaption({ captions: coverCaptionOf(body), read }),
    body: body.elements.map((element) => readElement({ element, content, read, links })),
  };
}

function readDateline({
  body: { lead },
  elements,
  read,
}: {
  body: StoryReading['body'];
  elements: TextRange[];
  read: FieldTextReader;
}): string | null {
  const range = lead?.dateline;
  return range ? read(range, { within: rangeAround({ range, ranges: elements }) }) : null;
}

interface ListInput {
  list: PlacedList | undefined;
  /** Those of the body, whose scripts are those of the list's parts. */
  elements: TextRange[];
  read: FieldTextReader;
}

function readHeading({ list, elements, read }: ListInput): string | null {
  if (!list) return null;
  const within = rangeAround({ range: list.heading, ranges: elements });
  return read(list.heading, { within });
}

function readItems({ list, elements, read }: ListInput): ListItem[] {
  if (!list) return [];
  const readPart = (range: TextRange) =>
    read(range, { within: rangeAround({ range, ranges: elements }) });
  return list.items.map(({ title, description }, index) => ({
    ordinal: index + 1,
    title: readPart(title),
    description: description.map(readPart).join('\n'),
  }));
}

function readBreadcrumb({
  about: { breadcrumb },
  read,
}: {
  about: StoryReading['about'];
  read: FieldTextReader;
}): string[] {
  const within = { start: breadcrumb[0]?.start ?? 0, end: breadcrumb.at(-1)?.end ?? 0 };
  return breadcrumb.map((range) => read(range, { within }));
}

function readCaption({
  captions,
  read,
}: {
  captions: readonly TextRange[];
  read: FieldTextReader;
}): string | null {
  return captions.length === 0 ? null : captions.map((range) => read(range)).join(' ');
}

function readElement({
  element,
  content,
  read,
  links,
}: {
  element: BodyElementReading;
  content: string;
  read: FieldTextReader;
  links: readonly Link[];
}): BodyElement {
  const { range } = element;
  switch (element.type) {
    case 'paragraph': {
      const { type, isItem } = element;
      const text = read(range);
      const found = linksOf({ text, range, links, read });
      return {
        type,
        text,
        ...(found.length > 0 ? { links: found } : {}),
        ...(isItem ? { isItem } : {}),
      };
    }
    case 'heading':
      return { type: element.type, level: 2, text: read(range) };
    case 'image': {
      const { type } = element;
      const file = verbatimText({ content, range });
      const caption = readCaption({ captions: captionsOf(element), read });
      return caption === null ? { type, file } : { type, file, caption };
    }
  }
}
