import type { TextRange } from '../text-range';
import type { Declaration } from './declaration';
import type { Marker } from './markers';

export interface ListItemReading {
  title: TextRange;
  /** In order; none where the item says no more than its title, several where it has paragraphs. */
  description: TextRange[];
}

/** A list as one way of reading found it; whether it fits what was declared is judged afterwards. */
export interface ListReading {
  /** From its declaration, where it has one, to the end of its last item. */
  range: TextRange;
  declaration: Declaration | null;
  found: number;
  /** Its items, which need to be read only where they fill a field. */
  readItems: () => ListItemReading[];
  /** Whether it is certain where each item begins and ends, and that their order is theirs. */
  isClear: boolean;
}

/** A paragraph or heading of the body: its folded text and where it stands in the input. */
export interface ListElement {
  text: string;
  offset: number;
  isHeading: boolean;
  /** Those that lead into no list of `wordLists`. */
  declarations: Declaration[];
  /** The lists in it whose clauses repeat the word that is counted. */
  wordLists: ListReading[];
  markers: Marker[];
}

/** A stretch of an element's text: offsets within the element, which stands at `index` in the body. */
export interface ElementPart extends TextRange {
  index: number;
}

/** Where an item's mark begins and where its text does, within the element at `index`. */
export interface ItemStart {
  index: number;
  start: number;
  textStart: number;
}
