import type { TextRange } from '../text-range';
import type { Declaration } from './declaration';

export interface ListItemReading {
  title: TextRange;
  description: TextRange | null;
}

/** A list as one way of reading found it; whether it fits what was declared is judged afterwards. */
export interface ListReading {
  range: TextRange;
  declaration: Declaration | null;
  items: ListItemReading[];
  /** Whether it is certain where each item begins and ends, and that their order is theirs. */
  isClear: boolean;
}

/** The folded text of a paragraph and where it stands in the input. */
export interface ParagraphText {
  text: string;
  offset: number;
  declarations: Declaration[];
}
