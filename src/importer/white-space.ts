/** Whether JavaScript's \s has the character, without asking a regular expression for each of a story. */
export function isWhiteSpace(character: string): boolean {
  const code = character.charCodeAt(0);
  const isSurelyNot = (code > 0x20 && code < 0x80) || (code > 0x3000 && code < 0xfe00);
  return !isSurelyNot && WHITE_SPACE.test(character);
}

const WHITE_SPACE = /\s/;
