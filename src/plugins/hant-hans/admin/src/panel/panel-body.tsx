import { useMemo } from 'react';

import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';

import type { Script } from '../../../shared/scripts';
import type { ContentType } from '../requests/content-types';
import type { DocumentKey } from '../requests/document-tags';
import { useDescribeDocumentQuery } from '../requests/documents';
import { useFieldNames } from '../fields/use-field-names';
import { useText } from '../text/use-text';
import { PanelProvider } from './panel-context';
import { PanelParts } from './panel-parts';
import { useDocumentWrites } from './use-document-writes';

interface PanelBodyProps extends DocumentKey {
  readonly script: Script;
  readonly type: ContentType;
}

/** Asks how a document's versions stand, and shows it. */
export const PanelBody = ({ uid, documentId, script, type }: PanelBodyProps) => {
  const text = useText();
  const names = useFieldNames(uid);
  const writes = useDocumentWrites({ uid, documentId });
  const isModified = useForm('HantHansPanel', ({ modified }) => modified);
  const { data, isError, refetch } = useDescribeDocumentQuery(
    { uid, documentId },
    // Somebody else may have written it meanwhile.
    { refetchOnMountOrArgChange: true },
  );
  const isBlocked = isModified || writes.isBusy;
  const panel = useMemo(
    () => data && { status: data, names, writes, isBlocked },
    [data, names, writes, isBlocked],
  );

  if (isError) {
    return (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography variant="pi">{text('panel.failed')}</Typography>
        <Button size="S" variant="tertiary" onClick={() => void refetch()}>
          {text('panel.try-again')}
        </Button>
      </Flex>
    );
  }
  if (!panel) return <Loader small>{text('panel.loading')}</Loader>;
  return (
    <PanelProvider value={panel}>
      <PanelParts script={script} type={type} isModified={isModified} />
    </PanelProvider>
  );
};
