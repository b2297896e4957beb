import { Box, Flex } from '@strapi/design-system';

import type { UnbalancedQuote } from '../../../shared/contracts/ambiguities';
import { usePanel } from '../panel/panel-context';
import { StateBadge } from '../state/state-badge';
import { useText } from '../text/use-text';
import { TextInContext } from './text-in-context';

/** A quotation mark without its counterpart. */
export const QuoteRow = ({ text: source, quote }: { text: string; quote: UnbalancedQuote }) => {
  const text = useText();
  const { status } = usePanel();
  return (
    <Box paddingTop={2} paddingBottom={2}>
      <TextInContext
        text={source}
        script={status.source}
        position={quote.source}
        character={quote.character}
      />
      <Flex paddingTop={1}>
        <StateBadge look="warning" label={text('ambiguities.quote')} />
      </Flex>
    </Box>
  );
};
