import type { FieldAmbiguities } from '../../../../shared/contracts/document-ambiguities';
import type { Converter } from '../../engine';
import type { FieldText } from './field-texts';

/** Reports a field stretch by stretch, as it is converted, with places in the whole of its text. */
export const reportField = (
  { path, stretches }: FieldText,
  { report }: Converter,
): FieldAmbiguities =>
  stretches.reduce<FieldAmbiguities>(
    (sum, { text, isProse }) => {
      const of = isProse ? report(text) : { text, ambiguities: [], unbalancedQuotes: [] };
      const [before, beforeConverted] = [sum.text.length, sum.converted.length];
      return {
        path,
        text: sum.text + text,
        converted: sum.converted + of.text,
        ambiguities: [
          ...sum.ambiguities,
          ...of.ambiguities.map((ambiguity) => ({
            ...ambiguity,
            source: ambiguity.source + before,
            result: ambiguity.result + beforeConverted,
          })),
        ],
        unbalancedQuotes: [
          ...sum.unbalancedQuotes,
          ...of.unbalancedQuotes.map((quote) => ({ ...quote, source: quote.source + before })),
        ],
      };
    },
    { path, text: '', converted: '', ambiguities: [], unbalancedQuotes: [] },
  );
