import type { Script } from '../../../shared/scripts';
import { simplifiedOnly, type ProseConverter } from '../engine';

/**
 * A function that finds the characters of a text that belong to the other script.
 *
 * @param convert into the script that the text is in, with its glossary: what that changes does
 *   not belong there. In Traditional text only what is Simplified and nothing else counts: 后, 里
 *   and 面 are good Traditional as well.
 */
export const strayCharactersIn =
  (script: Script, convert: ProseConverter['convert']) =>
  (text: string): string[] => {
    const characters = Array.from(text);
    const converted = Array.from(convert(text));
    if (characters.length !== converted.length) return [];
    return characters.filter(
      (character, place) => character !== converted[place] && isForeign(character, script),
    );
  };

const isForeign = (character: string, script: Script): boolean =>
  script === 'zh-Hans' || simplifiedOnly().has(character);
