import { useState } from 'react';

import { Button, Flex, Modal, ProgressBar, Typography } from '@strapi/design-system';

import { useText } from '../text/use-text';
import { ResultsTable } from './results-table';
import { summarize } from './summarize';
import type { Selected } from './titles-of';
import { useConversionRun } from './use-conversion-run';

/** Asks, converts with progress, and shows what became of each document. */
export const BulkDialog = ({
  uid,
  documents,
  onClose,
}: {
  uid: string;
  documents: readonly Selected[];
  onClose: () => void;
}) => {
  const text = useText();
  const run = useConversionRun(uid);
  // What is selected in the list behind the dialog when it opens.
  const [selected] = useState(documents);
  const [done, total] = [run.outcomes.length, selected.length];
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {run.state === 'ready' && <Typography>{text('bulk.intro', { count: total })}</Typography>}
          {run.state === 'running' && (
            <Flex direction="column" alignItems="stretch" gap={2} role="status">
              <Typography>{text('bulk.progress', { done, total })}</Typography>
              <ProgressBar value={Math.round((100 * done) / total)} />
            </Flex>
          )}
          {run.state === 'done' && (
            <Typography role="status">{text('bulk.summary', summarize(run.outcomes))}</Typography>
          )}
          {run.stoppedBy !== undefined && (
            <Typography textColor="danger700" role="alert">
              {text('bulk.stopped', { reason: run.stoppedBy })}
            </Typography>
          )}
          {done > 0 && <ResultsTable selected={selected} outcomes={run.outcomes} />}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {text(run.state === 'ready' ? 'cancel' : 'close')}
        </Button>
        {run.state !== 'done' && (
          <Button
            loading={run.state === 'running'}
            onClick={() => void run.start(selected.map(({ documentId }) => documentId))}
          >
            {text('bulk.start')}
          </Button>
        )}
      </Modal.Footer>
    </>
  );
};
