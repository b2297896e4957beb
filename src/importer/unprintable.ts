import { isWhiteSpace } from './white-space';

/**
 * Characters that no reader sees and that a database may refuse (PostgreSQL stores no U+0000, UTF-8
 * no lone surrogate) or that turn the direction of the text around them: they are left out of every
 * field and reported as a remainder.
 */
export function isUnprintable(character: string): boolean {
  const code = character.charCodeAt(0);
  const isSurelyNot = (code >= 0x20 && code < 0x7f) || (code >= 0x3000 && code < 0xd800);
  return !isSurelyNot && UNPRINTABLE.test(character) && !isWhiteSpace(character);
}

export function withoutUnprintable(text: string): string {
  return text.replace(EVERY_UNPRINTABLE, (character) => (isWhiteSpace(character) ? character : ''));
}

const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u00ad\u200b\u2060]/u;
const EVERY_UNPRINTABLE = new RegExp(UNPRINTABLE, 'gu');
