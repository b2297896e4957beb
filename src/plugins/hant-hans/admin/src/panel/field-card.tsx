import { Box, Button, Flex, Typography } from '@strapi/design-system';

import type { FieldStatus } from '../../../shared/contracts/documents';
import { isOrder, labelOfPath } from '../fields/label-of-path';
import { presenceOf } from '../fields/parse-path';
import { choicesFor } from '../state/field-choices';
import { StateBadge } from '../state/state-badge';
import { lookOfField } from '../state/state-look';
import { useText } from '../text/use-text';
import { FieldChange } from './field-change';
import { LockButton } from './lock-button';
import { usePanel } from './panel-context';

/** A field that differs: what conversion would write there, and what a person can decide. */
export const FieldCard = ({ field, isFull }: { field: FieldStatus; isFull: boolean }) => {
  const text = useText();
  const { names, writes, isBlocked } = usePanel();
  const aside = isOrder(field.path, names) ? 'field.order' : ASIDES[presenceOf(field.path)];
  return (
    <Box
      tag="section"
      aria-label={labelOfPath(field.path, names)}
      borderColor="neutral200"
      hasRadius
      padding={3}
      width="100%"
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex justifyContent="space-between" gap={2} wrap="wrap">
          <Typography tag="h3" variant="omega" fontWeight="bold">
            {labelOfPath(field.path, names)}
            {aside && (
              <Typography variant="pi" textColor="neutral600">{` (${text(aside)})`}</Typography>
            )}
          </Typography>
          <Flex gap={1}>
            <StateBadge
              look={lookOfField(field)}
              label={text(field.locked ? 'state.locked' : labelOf(field.state))}
            />
            <LockButton path={field.path} isLocked={field.locked} />
          </Flex>
        </Flex>
        <FieldChange field={field} isFull={isFull} />
        <Flex gap={2} wrap="wrap">
          {choicesFor(field).map((choice) => (
            <Button
              key={choice}
              size="S"
              variant={choice === 'take' ? 'secondary' : 'tertiary'}
              disabled={isBlocked}
              onClick={() => void writes.resolve(field, choice)}
            >
              {text(`field.${choice}`)}
            </Button>
          ))}
        </Flex>
      </Flex>
    </Box>
  );
};

const labelOf = (state: FieldStatus['state']) =>
  state === 'in-step' ? 'state.in-step' : (`field.${state}` as const);

/** What is to be known of an item that stands in one version only. */
const ASIDES = {
  both: undefined,
  source: 'field.only-in-source',
  target: 'field.only-in-target',
} as const;
