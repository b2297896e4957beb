import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';

import type { ImportResult } from '../../../shared/contracts/glossary';
import { useText } from '../text/use-text';

/** Rows of a CSV file that were not imported, and why. */
export const FailedRows = ({ rows }: { rows: ImportResult['failed'] }) => {
  const text = useText();
  return (
    <Box paddingTop={4}>
      <Table colCount={2} rowCount={rows.length + 1}>
        <Thead>
          <Tr>
            <Th>
              <Typography variant="sigma">{text('glossary.line')}</Typography>
            </Th>
            <Th>
              <Typography variant="sigma">{text('glossary.reason')}</Typography>
            </Th>
          </Tr>
        </Thead>
        <Tbody>
          {rows.map(({ line, reason }) => (
            <Tr key={line}>
              <Td>
                <Typography>{line}</Typography>
              </Td>
              <Td>
                <Typography>{reason}</Typography>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Box>
  );
};
