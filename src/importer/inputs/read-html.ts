import { isImageName } from '../body/image-name';
import { foldForMatching } from '../fold';
import { shiftRange } from '../text-range';
import { headLineOf, saidInHead, type HeadLine } from './head-line';
import type { LineMark, Link, SourceDocument } from './source-document';
import type { PageLine } from './html/line-writer';
import { shownNumber } from './html/numbered-list';
import { pageMetadata } from './html/page-metadata';
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
  const head = pageMetadata(page.head).map(headLineOf);
  return compose({
    head,
    lines: page.lines,
    isStory: storyJudge(page),
    base: page.head.base ?? saidInHead(head, 'url') ?? page.head.canonical,
  });
}

/** Of a page in which Readability sees no paragraph, a short one of plain markup, all is story. */
function storyJudge(page: PageReading): (line: PageLine) => boolean {
  const blocks = readableBlocks(page);
  const isReadable = ({ block }: PageLine) => blocks?.has(block) === true;
  const hasText = page.lines.some((line) => line.role === null && !line.isBold && isReadable(line));
  return hasText ? isReadable : () => true;
}

/** HTML that is all story: what Markdown and Word documents become, below what they say of it themselves. */
export function readHtmlStory(html: string, head: readonly HeadLine[] = []): SourceDocument {
  const { lines } = readPage(html);
  return compose({ head, lines, isStory: () => true, base: saidInHead(head, 'url') });
}

function compose({
  head,
  lines,
  isStory,
  base,
}: {
  head: readonly HeadLine[];
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
  for (const { text, name, value } of head) {
    add(text, { kind: 'metadata', name, value: shiftRange(value, length) });
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
      if (line.isItem) return { kind: 'item' };
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
