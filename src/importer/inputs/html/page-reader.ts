import { Parser } from 'htmlparser2';

import { ImportError } from '../../import-error';
import { LineWriter, type PageLine } from './line-writer';
import { BLOCKS, isKeptInOutline, SKIPPED, VOID } from './elements';
import { OutlineWriter } from './outline-writer';

/** No page of a newspaper comes near it; the parser's cost grows with the square of it. */
const MAX_DEPTH = 512;

/** A page taken apart in one pass: what a person reads of it, and what its head says. */
export interface PageReading {
  lines: PageLine[];
  /**
   * The page again, with its blocks and links only, for Readability: `data-block` is the number by
   * which lines name the block they stand in.
   */
  outline: string;
  /** How many elements the outline has. */
  outlineSize: number;
  head: PageHead;
}

export interface PageHead {
  title: string;
  /** `name` is a meta element's name, property or itemprop, in lower case. */
  metas: { name: string; content: string }[];
  canonical: string | null;
  base: string | null;
  jsonLd: string[];
}

interface OpenElement {
  name: string;
  isBlock: boolean;
  isSkipped: boolean;
}

/** @throws {ImportError} `too-deep` for elements within one another more than 512 deep */
export function readPage(html: string): PageReading {
  const head: PageHead = { title: '', metas: [], canonical: null, base: null, jsonLd: [] };
  const lines = new LineWriter();
  const outline = new OutlineWriter();
  const open: OpenElement[] = [];
  let skipped = 0;
  let collected: string[] | null = null;
  // The parser hands over text in pieces, one for each entity.
  let pending: string[] = [];
  const writeText = (): void => {
    if (pending.length === 0) return;
    const text = pending.join('');
    pending = [];
    lines.text(text);
    outline.text(text);
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length >= MAX_DEPTH) throw new ImportError('too-deep', { limit: MAX_DEPTH });
        writeText();
        const isBlock = BLOCKS.has(name);
        const isSkipped = SKIPPED.has(name) || 'hidden' in attributes;
        open.push({ name, isBlock, isSkipped });
        if (isSkipped) skipped += 1;
        readHeadElement({ name, attributes, head });
        if ((name === 'title' && head.title === '') || isJsonLd({ name, attributes }))
          collected = [];
        if (skipped > 0) return;

        if (isBlock || name === 'br') lines.endLine();
        if (isKeptInOutline(name)) outline.open({ name, attributes });
        lines.enter({ name, attributes, block: outline.block });
        if (name === 'img') {
          lines.image({ source: attributes.src ?? '', alternative: attributes.alt ?? '' });
        }
      },
      ontext(text) {
        if (collected) collected.push(text);
        else if (skipped === 0) pending.push(text);
      },
      onclosetag(name) {
        writeText();
        const element = open.pop();
        if (collected && (name === 'title' || name === 'script')) {
          if (name === 'title') head.title ||= collected.join('').trim();
          else head.jsonLd.push(collected.join(''));
          collected = null;
        }
        if (element?.isSkipped) skipped -= 1;
        if (skipped > 0 || element?.isSkipped) return;
        if (element?.isBlock) lines.endLine();
        if (isKeptInOutline(name) && !VOID.has(name)) outline.close(name);
        lines.leave({ block: outline.block });
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  writeText();
  lines.endLine();
  return { lines: lines.lines, outline: outline.html(), outlineSize: outline.size, head };
}

type Attributes = Record<string, string>;

function isJsonLd({ name, attributes }: { name: string; attributes: Attributes }): boolean {
  return name === 'script' && attributes.type?.trim().toLowerCase() === 'application/ld+json';
}

function readHeadElement({
  name,
  attributes,
  head,
}: {
  name: string;
  attributes: Attributes;
  head: PageHead;
}): void {
  if (name === 'meta') {
    const said = attributes.property ?? attributes.name ?? attributes.itemprop;
    if (said && attributes.content) {
      head.metas.push({ name: said.trim().toLowerCase(), content: attributes.content });
    }
  }
  if (name === 'link' && attributes.rel?.toLowerCase() === 'canonical') {
    head.canonical ??= attributes.href ?? null;
  }
  if (name === 'base') head.base ??= attributes.href ?? null;
}
