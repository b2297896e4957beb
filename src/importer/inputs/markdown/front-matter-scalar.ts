/** A value as front matter writes it: what it says, and what stands before and behind that. */
export interface Scalar {
  /** `other` is what YAML has beside texts and lists: no value, maps, the sign of a text of many lines. */
  kind: 'text' | 'list' | 'other';
  /** A quotation mark or a bracket. */
  opening: string;
  /** Of a list what stands between its brackets. */
  value: string;
  /** That mark again, and a remark. */
  closing: string;
}

/** Reads `text`, `"text"`, `'text'`, `[a, b]`, with a remark (` # …`) behind it or without. */
export function readScalar(text: string): Scalar {
  const quoted = DOUBLE.exec(text) ?? SINGLE.exec(text);
  if (quoted?.groups) {
    const { mark = '', value = '', closing = '' } = quoted.groups;
    return { kind: 'text', opening: mark, value: unescape({ mark, value }), closing };
  }
  const remark = text.search(/(?:^|[ \t])#/);
  const [value, closing] = remark === -1 ? [text, ''] : [text.slice(0, remark), text.slice(remark)];
  const list = /^\[(.*)\]([ \t]*)$/s.exec(value);
  if (list) {
    const [, items = '', blanks = ''] = list;
    return { kind: 'list', opening: '[', value: items, closing: `]${blanks}${closing}` };
  }
  return { kind: NO_TEXT.test(value.trim()) ? 'other' : 'text', opening: '', value, closing };
}

const DOUBLE = /^(?<mark>")(?<value>[^"\\]*(?:\\.[^"\\]*)*)(?<closing>"[ \t]*(?:[ \t]#.*)?)$/s;
const SINGLE = /^(?<mark>')(?<value>[^']*(?:''[^']*)*)(?<closing>'[ \t]*(?:[ \t]#.*)?)$/s;
const NO_TEXT = /^(?:|~|null|[|>][-+\d]*|\{.*\})$/is;

/** What a quoted text says; its escapes are those of JSON, but for a few that nobody writes. */
function unescape({ mark, value }: { mark: string; value: string }): string {
  if (mark === "'") return value.replaceAll("''", "'");
  try {
    return String(JSON.parse(`"${value}"`)).replace(/\s+/g, ' ');
  } catch {
    return value;
  }
}
