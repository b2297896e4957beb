import type { Ambiguity, UnbalancedQuote } from '../../../shared/contracts/ambiguities';
import type { Script } from '../../../shared/scripts';
import type { Flavour, HouseStyleRule } from '../../../shared/settings';
import type { CompiledGlossary } from './glossary/compile-glossary';
import { termFinder } from './glossary/find-terms';
import { compileHouseStyle } from './house-style/house-style';
import { pipelineFor } from './opencc/pipeline';
import { cutAsBefore } from './cut-as-before';
import { AS_IS, type ProseConverter } from './prose-converter';
import type { Witness } from './opencc/convert-piece';
import { listAmbiguities } from './report/list-ambiguities';
import { convertDraft, type Conversion } from './convert-draft';

export interface ConverterOptions {
  readonly from: Script;
  readonly to: Script;
  readonly flavour: Flavour;
  /** Compiled for this direction, the widest first: everywhere, the topics, the article. */
  readonly glossary?: readonly CompiledGlossary[];
  /** Applied to Traditional after OpenCC, and not to what the glossary has placed. */
  readonly houseStyle?: readonly HouseStyleRule[];
  /** Whether 「『』」 become “‘’”, or the other way round. */
  readonly quotes?: boolean;
}

export interface Converter extends ProseConverter {
  readonly report: (text: string) => ConversionReport;
}

export interface ConversionReport {
  /** What `convert` makes of the text. */
  readonly text: string;
  /** In the order of the source. */
  readonly ambiguities: Ambiguity[];
  readonly unbalancedQuotes: UnbalancedQuote[];
}

/**
 * A converter of plain text from one script into the other: the glossary first, then OpenCC's
 * dictionaries without the phrases that word boundaries cut, then the house style; quotation marks
 * by their nesting. Text without Han characters stays as it is, but for the glossary's terms.
 *
 * What is compiled is kept by direction, flavour and rules, so that only the first of a kind costs
 * anything (half a second). Both scripts the same: the text as it is.
 *
 * @throws Error if a glossary was compiled for the other direction
 */
export const createConverter = (options: ConverterOptions): Converter => {
  const { from, to, flavour, glossary = [], houseStyle = [], quotes = false } = options;
  if (from === to) return UNCHANGED;
  if (glossary.some(({ direction }) => direction.from !== from || direction.to !== to)) {
    throw new Error(`A glossary was not compiled for ${from} to ${to}`);
  }

  const isTrivial = glossary.length === 0 ? isWithoutHan : (text: string) => text === '';
  const conversion: Conversion = {
    pipeline: pipelineFor({ to, flavour }),
    findTerms: termFinder(glossary),
    houseStyle: to === 'zh-Hant' ? compileHouseStyle(houseStyle) : null,
    quotes,
    // The vocabulary of Taiwan or Hong Kong is not the lexicon's; OpenCC exchanges it on the way.
    isSegmented: to === 'zh-Hant' || !flavour.endsWith('p'),
  };
  const convert = (text: string) => (isTrivial(text) ? text : convertDraft(conversion, text).text);
  return {
    convert,
    convertRun: (texts) => {
      if (texts.length < 2) return texts.map(convert);
      const whole = texts.join('');
      return isTrivial(whole)
        ? [...texts]
        : cutAsBefore(texts, convertDraft(conversion, whole, UNHEARD));
    },
    report: (text) =>
      isTrivial(text) ? UNCHANGED.report(text) : listAmbiguities(conversion, text),
  };
};

/** Nobody asks why; where each character comes from is all that is wanted. */
const UNHEARD: Witness = { phrase: () => undefined, segmentation: () => undefined };

const UNCHANGED: Converter = {
  ...AS_IS,
  report: (text) => ({ text, ambiguities: [], unbalancedQuotes: [] }),
};

const isWithoutHan = (text: string): boolean => !/\p{Script=Han}/u.test(text);
