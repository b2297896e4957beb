import type { JsonFields } from '../../../../shared/settings';
import { convertEntry, type Entry, type ProseConverter } from '../../engine';
import { shapeOfType, type Shape } from '../../merge/shape';
import { asList, isRecord } from '../../merge/values';
import type { GetModel } from '../../schema/attributes';

/** A stretch of a field's text. Prose is converted; code and addresses are not. */
export interface Stretch {
  readonly text: string;
  readonly isProse: boolean;
}

export interface FieldText {
  /** `title`, `principles[2].title`, `body[4]`. */
  readonly path: string;
  readonly stretches: readonly Stretch[];
}

/**
 * Every text of an entry that a conversion converts, by its field. It is found by converting the
 * entry into itself with a mark on either side of each text, so that the two cannot disagree on what
 * is text.
 */
export const fieldTexts = (options: {
  entry: Entry;
  uid: string;
  getModel: GetModel;
  jsonFields: JsonFields;
}): FieldText[] => {
  const { entry, uid, getModel, jsonFields } = options;
  const marked = convertEntry({ entry, uid, getModel, converter: { ...MARKED, jsonFields } });
  return textsIn(marked, { shape: shapeOfType(uid, getModel), path: '' });
};

/** PostgreSQL keeps no text with this character. */
const MARK = '\0';

/** Texts that read on from one to the next come between one pair of marks. */
const MARKED: ProseConverter = {
  convert: (text) => `${MARK}${text}${MARK}`,
  convertRun: (texts) =>
    texts.map((text, place) =>
      [place === 0 ? MARK : '', text, place === texts.length - 1 ? MARK : ''].join(''),
    ),
};

const textsIn = (value: unknown, { shape, path }: { shape: Shape; path: string }): FieldText[] => {
  switch (shape.kind) {
    case 'record':
      return shape.fields.flatMap(([name, inner]) =>
        textsIn(isRecord(value) ? value[name] : undefined, {
          shape: inner,
          path: path === '' ? name : `${path}.${name}`,
        }),
      );
    case 'list':
      return asList(value).flatMap((item, place) =>
        textsIn(item, { shape: shape.itemOf(item), path: `${path}[${place}]` }),
      );
    case 'leaf': {
      const stretches = stretchesOf(shape.isJson ? jsonText(value) : markedText(value));
      return stretches.some(({ isProse }) => isProse) ? [{ path, stretches }] : [];
    }
  }
};

/** Between marks is prose, and beside them what is left as it is. */
const stretchesOf = (text: string): Stretch[] =>
  text
    .split(MARK)
    .map((part, place) => ({ text: part, isProse: place % 2 === 1 }))
    .filter((stretch) => stretch.text !== '');

/** Every string of a JSON value, a line each. */
const jsonText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value)
    .map(jsonText)
    .filter((text) => text !== '')
    .join('\n');
};

/** A string, or the text of a block's nodes in order, a line for each item of a list. */
const markedText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (!isRecord(value)) return '';
  if (typeof value.text === 'string') return value.text;
  const inner = asList(value.children).map(markedText).join('');
  return value.type === 'list-item' ? `${inner}\n` : inner;
};
