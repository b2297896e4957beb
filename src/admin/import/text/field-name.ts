import type { Span } from '../../../importer';
import { en, type MessageKey } from '../../translations/newsroom/import-page/en';
import type { Text } from './use-text';

/** What a stretch of the source became, or why it became nothing. */
export const spanName = (span: Span, text: Text): string => {
  if (span.kind === 'remainder') return text(`remainder.${span.name}`);
  const field = fieldName(span.field, text);
  if (span.quotedBy === null) return field;
  return text('field.quoted', { field, quotedBy: fieldName(span.quotedBy, text) });
};

/** `principles[2].title` as 「原則 3 › 標題」. */
export const fieldName = (path: string, text: Text): string =>
  path
    .split('.')
    .map((part) => partName(part, text))
    .join(' › ');

const partName = (part: string, text: Text): string => {
  const [, name = '', place] = /^([^[]*)(?:\[(\d+)\])?$/.exec(part) ?? [];
  if (place === undefined) return wordOf([`field.${name}`], text) ?? part;
  const known = wordOf([`one.${name}`, `field.${name}`], text) ?? name;
  return `${known} ${Number(place) + 1}`;
};

/** The text of the first of the keys that there is. */
export const wordOf = (keys: readonly string[], text: Text): string | undefined => {
  const key = keys.find(isKey);
  return key === undefined ? undefined : text(key);
};

const isKey = (key: string): key is MessageKey => key in en;
