import { Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';

import type { ListConflicts } from '../../../shared/contracts/documents';
import { useText } from '../text/use-text';
import { ConflictRow } from './conflict-row';

const HEADINGS = [
  'conflicts.document',
  'conflicts.type',
  'conflicts.version',
  'conflicts.fields',
] as const;

export const ConflictsTable = ({ conflicts }: { conflicts: ListConflicts.Response['data'] }) => {
  const text = useText();
  return (
    <Table colCount={HEADINGS.length} rowCount={conflicts.length + 1}>
      <Thead>
        <Tr>
          {HEADINGS.map((heading) => (
            <Th key={heading}>
              <Typography variant="sigma" textColor="neutral600">
                {text(heading)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {conflicts.map((conflict) => (
          <ConflictRow key={`${conflict.uid} ${conflict.documentId}`} {...conflict} />
        ))}
      </Tbody>
    </Table>
  );
};
