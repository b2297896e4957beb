import type { Script } from '../../../shared/scripts';
import type { ConvertText } from '../engine/text-converter';

/**
 * A function that finds the characters of a text that belong to the other script.
 *
 * @param convertText into the script that the text is in: what it changes does not belong there
 */
export const strayCharactersIn =
  (script: Script, convertText: ConvertText) =>
  (text: string): string[] => {
    const characters = Array.from(text);
    const converted = Array.from(convertText(text));
    if (characters.length !== converted.length) return [];
    return characters.filter(
      (character, place) => character !== converted[place] && isForeign(character, script),
    );
  };

/** Many Simplified characters are good Traditional ones as well: 后, 里, 面. */
const isForeign = (_character: string, script: Script): boolean => script === 'zh-Hans';
