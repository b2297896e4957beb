import { isImageName } from '../body/image-name';
import { foldForMatching } from '../fold';
import type { LineMark, Link, SourceDocument } from './source-document';
import type { PageLine } from './html/line-writer';
import { shownNumber } from './html/numbered-list';
import { pageMetadata, type PageMetadata } from './html/page-metadata';
import { readPage, type PageReading } from './html/page-reader';
import { readableBlocks } from './html/readable-blocks';
import { webAddress } from './html/web-address';

/**
 * A page as text: a line for each thing that its head says of the story, then every line that a
 * person sees of it, those marked that are not the story.
 *
 * @throws {ImportError} `too-deep`
 */
export function readHtmlPage(html: string): SourceDocument {
  const page = readPage(html);
  const metadata = pageMetadata(page.head);
  return compose({
    metadata,
    lines: page.lines,
    isStory: storyJudge(page),
    base: page.head.base ?? valueOf(metadata, 'url'),
  });
}

/** Of a page in which Readability sees no paragraph, a short one of plain markup, all is story. */
function storyJudge(page: PageReading): (line: PageLine) => boolean {
  const blocks = readableBlocks(page);
  const isReadable = ({ block }: PageLine) => blocks?.has(block) === true;
  const hasText = page.lines.some((line) => line.role === null && !line.isBold && isReadable(line));
  return hasText ? isReadable : () => true;
}

/** HTML that is all story: what Markdown and Word documents become. */
export function readHtmlStory(html: string): SourceDocument {
  const { lines } = readPage(html);
  return compose({ metadata: [], lines, isStory: () => true, base: null });
}

function compose({
  metadata,
  lines,
  isStory,
  base,
}: {
  metadata: PageMetadata;
  lines: readonly PageLine[];
  isStory: (line: PageLine) => boolean;
  base: string | null;
}): SourceDocument {
  const texts: string[] = [];
  const marks = new Map<number, LineMark>();
  const links: Link[] = [];
  let length = 0;
  const add = (text: string, mark: LineMark | null): void => {
    if (mark) marks.set(texts.length, mark);
    texts.push(text);
    length += text.length + 1;
  };
  for (const { name, value } of metadata) {
    const start = length + name.length + 2;
    add(`${name}: ${value}`, {
      kind: 'metadata',
      name,
      value: { start, end: start + value.length },
    });
  }
  for (const line of lines) {
    const number = isStory(line) ? shownNumber(line) : '';
    const offset = length + number.length;
    for (const { start, end, url } of line.links) {
      const address = webAddress(url, base);
      if (address) links.push({ start: offset + start, end: offset + end, url: address });
    }
    add(number + line.text, markOf(line, isStory(line)));
  }
  return { text: texts.join('\n'), marks, links };
}

function markOf(line: PageLine, isStory: boolean): LineMark | null {
  if (line.role === 'h1') return { kind: 'title' };
  if (!isStory) return { kind: 'page' };
  switch (line.role) {
    case null:
      return line.isBold ? { kind: 'heading' } : null;
    case 'caption':
    case 'subtitle':
      return { kind: line.role };
    case 'image':
      return isImageName(foldForMatching(line.text)) ? { kind: 'image' } : null;
    default:
      return { kind: 'heading' };
  }
}

const valueOf = (metadata: PageMetadata, name: PageMetadata[number]['name']): string | null =>
  metadata.find((one) => one.name === name)?.value ?? null;
