import { foldForMatching } from '../../fold';
import { trimRange } from '../../text-range';
import type { HeadLine } from '../head-line';
import { isFrontPage, webAddress } from '../html/web-address';
import type { MetadataName } from '../source-document';
import { readScalar, type Scalar } from './front-matter-scalar';

/** What newsrooms and makers of static sites call what a story says of itself. */
const NAMES: Readonly<Partial<Record<string, MetadataName>>> = {
  title: 'headline',
  subtitle: 'subtitle',
  date: 'datePublished',
  published: 'datePublished',
  author: 'author',
  authors: 'author',
  source: 'source',
  description: 'description',
  summary: 'description',
  excerpt: 'description',
  url: 'url',
  link: 'url',
  canonical: 'url',
};

/**
 * A line of front matter: `key: value`, or below a key without a value one of its items (`- a`), or a
 * key within it, which says nothing of the story itself.
 *
 * @param list the key that such lines belong to; null where there is none
 * @returns what it says, and the key that the lines below belong to; null for any other line
 */
export function readFrontMatterLine({
  line,
  list,
}: {
  line: string;
  list: string | null;
}): { said: HeadLine; list: string | null } | null {
  if (line.trim() === '') return { said: sayNothing(line), list };
  const item = list === null ? null : ITEM.exec(line);
  if (item?.groups) {
    const isNamed = nameOf(list ?? '') === 'author';
    return { said: say({ ...partsOf(item), name: isNamed ? 'author' : 'other' }), list };
  }
  const entry = ENTRY.exec(line);
  if (!entry?.groups) return null;
  const { indent = '', key = '' } = entry.groups;
  if (indent !== '') return list === null ? null : { said: sayNothing(line), list };
  const said = say({ ...partsOf(entry), name: nameOf(key) });
  return { said, list: said.value.start === said.value.end ? key : null };
}

const ENTRY =
  /^(?<before>(?<indent>[ \t]*)(?<key>[\p{L}_][\p{L}\p{N}_.-]*)[ \t]*:(?:[ \t]+|$))(?<rest>.*)$/su;
const ITEM = /^(?<before>[ \t]*-[ \t]+)(?<rest>.*)$/s;

const nameOf = (key: string): MetadataName =>
  Object.hasOwn(NAMES, key.toLowerCase()) ? (NAMES[key.toLowerCase()] ?? 'other') : 'other';

const partsOf = ({ groups }: RegExpExecArray) => ({
  before: groups?.before ?? '',
  scalar: readScalar(groups?.rest ?? ''),
});

const sayNothing = (line: string): HeadLine => ({
  text: line,
  name: 'other',
  value: { start: 0, end: line.length },
});

function say({
  before,
  scalar,
  name,
}: {
  before: string;
  scalar: Scalar;
  name: MetadataName;
}): HeadLine {
  const { kind, opening, closing } = scalar;
  const address = name === 'url' ? webAddress(scalar.value, null) : null;
  const text = before + opening + (address ?? scalar.value) + closing;
  const start = before.length + opening.length;
  const value = trimRange({
    folded: foldForMatching(text),
    start,
    end: text.length - closing.length,
  });
  const isSaid =
    value.end > value.start &&
    (kind === 'text' || (kind === 'list' && name === 'author')) &&
    (name !== 'url' || (address !== null && !isFrontPage(address)));
  return { text, name: isSaid ? name : 'other', value };
}
