import { useState } from 'react';

import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';

import type { ImportResult } from '../../../shared/contracts/glossary';
import { useImportMutation } from '../requests/glossary';
import { useReport } from '../requests/use-report';
import { SectionBox } from '../settings/section-box';
import { useText } from '../text/use-text';
import { FailedRows } from './failed-rows';

/** A file for the glossary, to be checked first and imported then. */
export const ImportSection = () => {
  const text = useText();
  const report = useReport();
  const [importCsv, { isLoading }] = useImportMutation();
  const [file, setFile] = useState<File>();
  const [outcome, setOutcome] = useState<{ dryRun: boolean; result: ImportResult }>();

  const run = async (dryRun: boolean) => {
    if (!file) return;
    const result = await report(importCsv({ csv: await file.text(), dryRun }));
    setOutcome(result && { dryRun, result });
  };

  return (
    <SectionBox title={text('glossary.import')} hint={text('glossary.import-hint')}>
      <Field.Root name="csv" maxWidth="48rem">
        <Field.Label>{text('glossary.file')}</Field.Label>
        <Field.Input
          type="file"
          accept=".csv,text/csv"
          onChange={({ target }) => {
            setFile(target.files?.[0]);
            setOutcome(undefined);
          }}
        />
      </Field.Root>
      <Flex gap={2}>
        <Button
          variant="secondary"
          disabled={!file}
          loading={isLoading}
          onClick={() => void run(true)}
        >
          {text('glossary.check')}
        </Button>
        <Button disabled={!file} loading={isLoading} onClick={() => void run(false)}>
          {text('glossary.import-now')}
        </Button>
      </Flex>
      {outcome && (
        <Box>
          <Typography tag="p" role="status">
            {text(outcome.dryRun ? 'glossary.checked' : 'glossary.imported')}{' '}
            {text('glossary.counts', { ...outcome.result, failed: outcome.result.failed.length })}
          </Typography>
          {outcome.result.failed.length > 0 && <FailedRows rows={outcome.result.failed} />}
        </Box>
      )}
    </SectionBox>
  );
};
