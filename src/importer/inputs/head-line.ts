import type { TextRange } from '../text-range';
import type { MetadataName } from './source-document';

/** A line in which a document's head says something of the story; `value` is where, within `text`. */
export interface HeadLine {
  text: string;
  name: MetadataName;
  value: TextRange;
}

/** A thing that a head says elsewhere than in a line, as a line. */
export function headLineOf({ name, value }: { name: MetadataName; value: string }): HeadLine {
  const start = name.length + 2;
  return { text: `${name}: ${value}`, name, value: { start, end: start + value.length } };
}

/** What the head first says by that name. */
export function saidInHead(head: readonly HeadLine[], name: MetadataName): string | null {
  const line = head.find((one) => one.name === name);
  return line ? line.text.slice(line.value.start, line.value.end) : null;
}
