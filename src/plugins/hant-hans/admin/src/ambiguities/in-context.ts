/** A character between what stands around it. */
export interface InContext {
  readonly before: string;
  readonly character: string;
  readonly after: string;
}

const ELLIPSIS = '⋯';

/**
 * @param place.position in UTF-16 units
 * @param place.around characters to leave on each side
 */
export const inContext = (
  text: string,
  place: { position: number; character: string; around: number },
): InContext => {
  const { position, character, around } = place;
  const before = Array.from(text.slice(0, position));
  const after = Array.from(text.slice(position + character.length));
  return {
    before: (before.length > around ? ELLIPSIS : '') + before.slice(-around).join(''),
    character,
    after: after.slice(0, around).join('') + (after.length > around ? ELLIPSIS : ''),
  };
};
