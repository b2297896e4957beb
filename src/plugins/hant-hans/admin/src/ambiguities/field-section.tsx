import { Box, Flex, Typography } from '@strapi/design-system';

import type { FieldAmbiguities } from '../../../shared/contracts/document-ambiguities';
import { labelOfPath } from '../fields/label-of-path';
import { usePanel } from '../panel/panel-context';
import { AmbiguityRow } from './ambiguity-row';
import { QuoteRow } from './quote-row';

/** What the conversion of one field had to decide, and could not. */
export const FieldSection = ({ field }: { field: FieldAmbiguities }) => {
  const { names } = usePanel();
  const label = labelOfPath(field.path, names);
  return (
    <Box tag="section" aria-label={label}>
      <Typography tag="h3" variant="omega" fontWeight="bold">
        {label}
      </Typography>
      <Flex direction="column" alignItems="stretch">
        {field.ambiguities.map((ambiguity) => (
          <AmbiguityRow key={ambiguity.source} field={field} ambiguity={ambiguity} />
        ))}
        {field.unbalancedQuotes.map((quote) => (
          <QuoteRow key={quote.source} text={field.text} quote={quote} />
        ))}
      </Flex>
    </Box>
  );
};
