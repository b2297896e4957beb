import type { AmbiguityReason } from '../../../shared/contracts/ambiguities';
import type { FieldAmbiguities } from '../../../shared/contracts/document-ambiguities';

/** Neither a phrase nor the glossary decided: that is where errors are. */
const UNSURE: ReadonlySet<AmbiguityReason> = new Set(['default', 'segmentation']);

export const isUnsure = (reason: AmbiguityReason): boolean => UNSURE.has(reason);

/** Leaves what a person should look at, and quotation marks that have no counterpart. */
export const onlyUnsure = (fields: readonly FieldAmbiguities[]): readonly FieldAmbiguities[] =>
  fields
    .map((field) => ({
      ...field,
      ambiguities: field.ambiguities.filter(({ reason }) => isUnsure(reason)),
    }))
    .filter(
      ({ ambiguities, unbalancedQuotes }) => ambiguities.length > 0 || unbalancedQuotes.length > 0,
    );
