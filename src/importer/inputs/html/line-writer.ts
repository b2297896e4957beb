import type { Link } from '../source-document';
import { numberedListOf, ordinalOf, type NumberedList } from './numbered-list';
import { tidyBlanks } from './tidy-blanks';

/** A line of a page: its text, and the elements that it stands in. */
export interface PageLine {
  text: string;
  /** The number of its innermost block in the outline; 0 outside of all. */
  block: number;
  /** The innermost of the elements that say what a line is. */
  role: LineRole | null;
  /** Whether all of it is bold. */
  isBold: boolean;
  /** The number that a browser shows before it, as of the items of a numbered list. */
  ordinal: number | null;
  /** Whether a browser shows a bullet before it. */
  isItem: boolean;
  /** Addresses as the page writes them; ranges within the line's text. */
  links: Link[];
}

export type LineRole = 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'caption' | 'subtitle' | 'image';

interface Piece {
  text: string;
  isBold: boolean;
  url: string | null;
}

/** Collects a page's text as lines, while its elements open and close. */
export class LineWriter {
  readonly lines: PageLine[] = [];
  private pieces: Piece[] = [];
  private block = 0;
  /** Of the item that has no text yet. */
  private ordinal: number | null = null;
  private isBulleted = false;
  /** What is open, each with what it says of the text within it. */
  private readonly open: (Omit<Piece, 'text'> & {
    role: LineRole | null;
    list: NumberedList | null;
    isBulleted: boolean;
    isItem: boolean;
  })[] = [];

  enter({
    name,
    attributes,
    block,
  }: {
    name: string;
    attributes: Record<string, string>;
    block: number;
  }): void {
    this.block = block;
    const within = this.open.at(-1);
    const isItem = name === 'li';
    if (isItem) {
      this.beginItem({ list: within?.list ?? null, attributes });
      this.isBulleted = within?.isBulleted ?? false;
    }
    this.open.push({
      isItem,
      isBulleted: name === 'ul' || (name !== 'ol' && (within?.isBulleted ?? false)),
      list: numberedListOf({ name, attributes, within: within?.list ?? null }),
      isBold: BOLD.has(name) || (within?.isBold ?? false),
      url: name === 'a' ? (attributes.href ?? null) : (within?.url ?? null),
      role: roleOf({ name, className: attributes.class ?? '' }) ?? within?.role ?? null,
    });
  }

  leave({ block }: { block: number }): void {
    this.block = block;
    if (!this.open.pop()?.isItem) return;
    this.ordinal = null;
    this.isBulleted = false;
  }

  text(text: string): void {
    const within = this.open.at(-1);
    this.pieces.push({ text, isBold: within?.isBold ?? false, url: within?.url ?? null });
  }

  image({ source, alternative }: { source: string; alternative: string }): void {
    const file = fileName(source);
    if (file !== '') this.push({ ...BARE, text: file, role: 'image' });
    if (alternative.trim() !== '' && alternative.trim() !== file) {
      const { text } = tidyBlanks([{ text: alternative }]);
      if (text !== '') this.push({ ...BARE, text, role: 'caption' });
    }
  }

  endLine(): void {
    if (this.pieces.length === 0) return;
    const { text, placed } = tidyBlanks(this.pieces);
    this.pieces = [];
    if (text === '') return;
    this.push({
      text,
      role: this.open.at(-1)?.role ?? null,
      isBold: placed.every(({ piece }) => piece.isBold),
      ordinal: this.ordinal,
      isItem: this.isBulleted,
      links: placed.flatMap(({ piece: { url }, start, end }) => (url ? [{ url, start, end }] : [])),
    });
    this.ordinal = null;
    this.isBulleted = false;
  }

  private beginItem({
    list,
    attributes,
  }: {
    list: NumberedList | null;
    attributes: Record<string, string>;
  }): void {
    this.ordinal = list && ordinalOf({ list, attributes });
    if (list && this.ordinal !== null) list.next = this.ordinal + 1;
  }

  private push(line: Omit<PageLine, 'block'>): void {
    this.lines.push({ ...line, block: this.block });
  }
}

const BARE = { isBold: false, ordinal: null, isItem: false, links: [] };
const BOLD: ReadonlySet<string> = new Set(['b', 'strong']);

function roleOf({ name, className }: { name: string; className: string }): LineRole | null {
  if (/^h[1-6]$/.test(name)) return name as LineRole;
  if (name === 'figcaption' || CAPTION_CLASS.test(className)) return 'caption';
  return SUBTITLE_CLASS.test(className) ? 'subtitle' : null;
}

const CAPTION_CLASS =
  /(?:^|[\s_-])(?:caption|figcaption|img-?(?:note|desc)|pic-?(?:note|desc))(?:$|[\s_-])/i;
const SUBTITLE_CLASS = /(?:^|[\s_-])(?:sub-?title|sub-?head(?:line)?|fu-?biaoti)(?:$|[\s_-])/i;

/** The last part of an image's address, by which a newsroom knows its file. */
function fileName(source: string): string {
  if (source.startsWith('data:')) return '';
  const path = source.split(/[?#]/, 1)[0] ?? '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name).replace(/\s+/g, ' ').trim();
  } catch {
    return name.replace(/\s+/g, ' ').trim();
  }
}
