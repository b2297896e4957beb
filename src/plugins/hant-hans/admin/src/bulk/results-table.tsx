import { Box, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';

import type { ConversionOutcome } from '../../../shared/contracts/documents';
import { refusalMessage } from '../requests/refusal-message';
import { StateBadge } from '../state/state-badge';
import { useText, type Text } from '../text/use-text';
import { lookOfOutcome } from './outcome-look';
import type { Selected } from './titles-of';

/** What became of each document. */
export const ResultsTable = ({
  selected,
  outcomes,
}: {
  selected: readonly Selected[];
  outcomes: readonly ConversionOutcome[];
}) => {
  const text = useText();
  const titles = new Map(selected.map(({ documentId, title }) => [documentId, title]));
  return (
    <Box maxWidth="100%">
      <Table colCount={3} rowCount={outcomes.length + 1}>
        <Thead>
          <Tr>
            {(['bulk.document', 'bulk.result', 'bulk.details'] as const).map((heading) => (
              <Th key={heading}>
                <Typography variant="sigma">{text(heading)}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {outcomes.map((outcome) => (
            <Tr key={outcome.documentId}>
              <Td maxWidth="28rem">
                <Typography ellipsis tag="p">
                  {titles.get(outcome.documentId) ?? outcome.documentId}
                </Typography>
              </Td>
              <Td>
                <Flex>
                  <StateBadge look={lookOfOutcome(outcome)} label={text(`bulk.${outcome.kind}`)} />
                </Flex>
              </Td>
              <Td>
                <Typography>{detailsOf(outcome, text)}</Typography>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Box>
  );
};

const detailsOf = (outcome: ConversionOutcome, text: Text): string => {
  if (outcome.kind === 'failed') {
    const refused = refusalMessage(outcome.refusal, text);
    if (refused !== undefined) return refused;
    // What is invalid is named by the reason, in Strapi's own words.
    return outcome.code === 'invalid' ? outcome.reason : text(`bulk.failed.${outcome.code}`);
  }
  const written = outcome.kind === 'converted' ? outcome.written.length : 0;
  const parts = [
    ['bulk.fields-written', written],
    ['bulk.fields-kept', outcome.kept.length],
    ['bulk.fields-in-conflict', outcome.conflicts.length],
  ] as const;
  return parts.flatMap(([key, count]) => (count > 0 ? [text(key, { count })] : [])).join(' · ');
};
