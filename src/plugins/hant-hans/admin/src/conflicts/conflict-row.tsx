import { Link, Td, Tr, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

import type { ListConflicts } from '../../../shared/contracts/documents';
import { labelOfPath } from '../fields/label-of-path';
import { useFieldNames } from '../fields/use-field-names';
import { useListContentTypesQuery } from '../requests/content-types';
import { useDisplayName } from '../text/use-display-name';
import { useText } from '../text/use-text';
import { editAddress } from './edit-address';

/** A document in conflict, with the way to it. */
export const ConflictRow = (conflict: ListConflicts.Response['data'][number]) => {
  const { uid, documentId, target, title, paths } = conflict;
  const text = useText();
  const displayName = useDisplayName();
  const names = useFieldNames(uid);
  const { data: types = [] } = useListContentTypesQuery(undefined);
  const type = types.find((candidate) => candidate.uid === uid);
  const isSingle = type?.kind === 'singleType';
  return (
    <Tr>
      <Td maxWidth="36rem">
        <Link
          tag={NavLink}
          to={editAddress({ uid, documentId, script: target, isSingle })}
          aria-label={text('conflicts.open', { title })}
        >
          {title}
        </Link>
      </Td>
      <Td>
        <Typography>{type ? displayName(type) : uid}</Typography>
      </Td>
      <Td>
        <Typography>{text(`script.${target}`)}</Typography>
      </Td>
      <Td>
        <Typography>{paths.map((path) => labelOfPath(path, names)).join('、')}</Typography>
      </Td>
    </Tr>
  );
};
