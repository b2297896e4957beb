import { useState } from 'react';

import { Box, Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import {
  useAPIErrorHandler,
  useFetchClient,
  useNotification,
  FetchError,
} from '@strapi/strapi/admin';

import { SectionBox } from '../settings/section-box';
import { useText } from '../text/use-text';
import { saveFile } from './save-file';

/** The glossary as a file. */
export const ExportSection = () => {
  const text = useText();
  const { get } = useFetchClient();
  const { formatAPIError } = useAPIErrorHandler();
  const { toggleNotification } = useNotification();
  const [isBusy, setIsBusy] = useState(false);

  const download = async () => {
    setIsBusy(true);
    try {
      // A file is nothing for the cache that other requests go through.
      const { data } = await get('/hant-hans/glossary/export', { responseType: 'blob' });
      saveFile({ name: 'glossary.csv', content: data });
    } catch (error) {
      const message = error instanceof FetchError ? formatAPIError(error) : text('error.unknown');
      toggleNotification({ type: 'danger', message });
    } finally {
      setIsBusy(false);
    }
  };

  return (
    <SectionBox title={text('glossary.export')} hint={text('glossary.export-hint')}>
      <Box>
        <Button
          variant="secondary"
          startIcon={<Download />}
          loading={isBusy}
          onClick={() => void download()}
        >
          {text('glossary.export')}
        </Button>
      </Box>
    </SectionBox>
  );
};
