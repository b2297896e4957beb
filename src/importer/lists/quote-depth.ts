/**
 * The offsets in a folded text that stand outside quotation marks and brackets and that `isWanted`
 * accepts: a full stop within 「……」 ends no clause of the sentence around it.
 */
export function* offsetsOutsideQuotes({
  text,
  isWanted,
}: {
  text: string;
  isWanted: (character: string, offset: number) => boolean;
}): Generator<number> {
  let depth = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text.charAt(offset);
    if (OPENING.has(character)) depth += 1;
    else if (CLOSING.has(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && isWanted(character, offset)) yield offset;
  }
}

const OPENING = new Set('「『《〈(');
const CLOSING = new Set('」』》〉)');
