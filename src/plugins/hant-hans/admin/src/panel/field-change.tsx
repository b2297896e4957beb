import { useMemo } from 'react';

import { Box, Flex, Typography } from '@strapi/design-system';

import type { FieldStatus } from '../../../shared/contracts/documents';
import { abridge } from '../diff/abridge';
import { diffSpans } from '../diff/diff-spans';
import { DiffText } from '../diff/diff-text';
import { useText } from '../text/use-text';
import { usePanel } from './panel-context';

/** What a field's change is, in words. */
const headingOf = ({ state, locked }: FieldStatus) => {
  if (state !== 'edited') return 'field.change';
  return locked ? 'field.held' : 'field.correction';
};

/** Two lines or three of a narrow panel. */
const SUMMARY = { context: 8, limit: 90 };

/**
 * What conversion would change in a field, or, where a person's correction stays, what that person
 * changed or holds: all of it, or the changes with a little around them.
 */
export const FieldChange = ({ field, isFull }: { field: FieldStatus; isFull: boolean }) => {
  const text = useText();
  const { status } = usePanel();
  const isCorrected = field.state === 'edited';
  const spans = useMemo(
    () =>
      isCorrected
        ? diffSpans(field.converted, field.current)
        : diffSpans(field.current, field.converted),
    [field, isCorrected],
  );
  if (field.current === field.converted) {
    return <Typography variant="pi">{text('field.nothing-to-show')}</Typography>;
  }
  if (!isFull) return <DiffText spans={abridge(spans, SUMMARY)} script={status.target} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Box>
        <Typography variant="pi" textColor="neutral600">
          {text('field.source')}
        </Typography>
        <Typography tag="p" variant="omega" lang={status.source} style={{ whiteSpace: 'pre-wrap' }}>
          {field.source}
        </Typography>
      </Box>
      <Box>
        <Typography variant="pi" textColor="neutral600">
          {text(headingOf(field))}
        </Typography>
        <DiffText spans={spans} script={status.target} />
      </Box>
    </Flex>
  );
};
