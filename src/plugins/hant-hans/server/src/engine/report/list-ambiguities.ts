import type { Ambiguity } from '../../../../shared/contracts/ambiguities';
import { convertDraft, type Conversion, type Converted } from '../convert-draft';
import type { ConversionReport } from '../create-converter';
import type { FoundTerm } from '../glossary/find-terms';
import { IN_NAMES } from './candidates';
import { candidatesIn } from './candidates-in-flavour';
import { reasonsOf } from './reasons';

/**
 * Converts `text` and lists the characters that could have become something else. Where a phrase or
 * a term put another word (打印 → 列印, 出租汽车 → 的士), no choice of characters was made.
 */
export const listAmbiguities = (conversion: Conversion, text: string): ConversionReport => {
  const reasons = reasonsOf(text.length);
  const converted = convertDraft(conversion, text, reasons.witness);
  const table = candidatesIn(conversion);
  const isToHant = conversion.pipeline.to === 'zh-Hant';
  const resultOf = resultPlaces(converted, text.length);

  const ambiguities: Ambiguity[] = [];
  let nextTerm = 0;
  for (let source = 0; source < text.length; source += 1) {
    const candidates = table.get(text.charCodeAt(source));
    if (!candidates) continue;
    while ((converted.terms[nextTerm]?.to ?? Infinity) <= source) nextTerm += 1;
    const term = converted.terms[nextTerm];
    const isPlaced = term !== undefined && term.from <= source;
    const result = resultOf[source]!;
    if (result === -1 || (isPlaced && !isAligned(term))) continue;
    const choice = converted.text.charAt(result);
    if (!isPlaced && !candidates.includes(choice)) continue;
    const reason = isPlaced ? 'glossary' : reasons.at(source);
    const character = text.charAt(source);
    if (reason === 'default' && isToHant && IN_NAMES.has(character)) continue;
    ambiguities.push({ source, result, character, candidates, choice, reason });
  }
  return { text: converted.text, ambiguities, unbalancedQuotes: converted.unbalancedQuotes };
};

/** By place in the source, the first place in the result that comes from it, or -1. */
const resultPlaces = ({ output }: Converted, length: number): Int32Array => {
  const places = new Int32Array(length).fill(-1);
  for (let i = output.length - 1; i >= 0; i -= 1) places[output.origins?.[i] ?? i] = i;
  return places;
};

/** A term of another length has no character for each of the source's. */
const isAligned = ({ from, to, layer, value }: FoundTerm): boolean => {
  const { starts } = layer.replacements;
  const length = starts[value + 1]! - starts[value]!;
  return length === to - from;
};
