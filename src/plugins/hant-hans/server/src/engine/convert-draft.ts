import type { UnbalancedQuote } from '../../../shared/contracts/ambiguities';
import type { FindTerms, FoundTerm } from './glossary/find-terms';
import type { HouseStyle } from './house-style/house-style';
import { convertPiece, type Witness } from './opencc/convert-piece';
import { borrowDraft, fillDraft, textOf, type Draft } from './opencc/draft';
import { isNormalized, normalize } from './opencc/normalize';
import type { Pipeline } from './opencc/pipeline';
import { appendReplacement, runStage } from './opencc/run-stage';
import { applyQuotes } from './quotes/apply-quotes';

/** What a converter does, compiled. */
export interface Conversion {
  readonly pipeline: Pipeline;
  readonly findTerms: FindTerms;
  readonly houseStyle: HouseStyle | null;
  readonly quotes: boolean;
  /** Whether phrases that cut words are passed over. */
  readonly isSegmented: boolean;
}

export interface Converted {
  readonly text: string;
  readonly output: Draft;
  readonly terms: readonly FoundTerm[];
  readonly unbalancedQuotes: UnbalancedQuote[];
}

/**
 * Converts one text. The glossary's terms are found first; each piece between two of them is
 * converted by itself, so that no phrase and no rule of the house style reaches into a term.
 *
 * @param witness asks for a trace (`output.origins`) and hears what decided which units
 */
export const convertDraft = (
  conversion: Conversion,
  text: string,
  witness?: Witness,
): Converted => {
  const { pipeline, findTerms, quotes } = conversion;
  const source = fillDraft(borrowDraft('source', text.length, witness !== undefined), text);
  const terms = findTerms(source);
  const unbalancedQuotes = quotes ? applyQuotes({ source, terms, to: pipeline.to }) : [];

  const { output, convertBetween } = pieceConverter({ conversion, source, terms, witness });
  let end = 0;
  for (const { from, to, layer, value } of terms) {
    convertBetween(end, from);
    appendReplacement(layer.replacements, value, source, from, to, output);
    end = to;
  }
  convertBetween(end, source.length);
  return { text: textOf(output), output, terms, unbalancedQuotes };
};

/** Converts pieces of `source` one after the other onto the end of `output`. */
const pieceConverter = (options: {
  conversion: Conversion;
  source: Draft;
  terms: readonly FoundTerm[];
  witness: Witness | undefined;
}): { output: Draft; convertBetween: (from: number, to: number) => void } => {
  const { conversion, source, terms, witness } = options;
  const { pipeline, houseStyle, isSegmented } = conversion;
  const isTraced = witness !== undefined;
  const isNormal = isNormalized(source, pipeline.normalization);
  const longest = source.length * (isNormal ? 1 : pipeline.normalExpansion);
  const room = longest * pipeline.expansion;
  const spare = borrowDraft('spare', room, isTraced);
  const plain = houseStyle ? borrowDraft('plain', room, isTraced) : null;
  const longestOutput = room * (houseStyle?.expansion ?? 1) + unitsOf(terms);
  const output = borrowDraft('output', longestOutput, isTraced);
  const target = plain ?? output;

  const convertBetween = (from: number, to: number) => {
    if (from === to) return;
    const given = isNormal
      ? { input: source, from, to, witness }
      : normalize({ pipeline, source, from, to, witness });
    // Spelled out: a spread costs more here than the conversion of a short text.
    convertPiece({
      pipeline,
      input: given.input,
      from: given.from,
      to: given.to,
      output: target,
      spare,
      isSegmented,
      witness: given.witness,
    });
    if (!houseStyle || !plain) return;
    runStage({ stage: houseStyle.stage, input: plain, from: 0, to: plain.length, output });
    plain.length = 0;
  };
  return { output, convertBetween };
};

/** How long the terms are in the result. */
const unitsOf = (terms: readonly FoundTerm[]): number =>
  terms.reduce((sum, { layer, value }) => {
    const { starts } = layer.replacements;
    return sum + starts[value + 1]! - starts[value]!;
  }, 0);
