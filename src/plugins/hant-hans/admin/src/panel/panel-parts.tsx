import { useState } from 'react';

import { Button, Flex, Typography } from '@strapi/design-system';

import type { Script } from '../../../shared/scripts';
import { AmbiguitiesButton } from '../ambiguities/ambiguities-button';
import type { ContentType } from '../requests/content-types';
import { PublishBothButton } from '../publish/publish-both-button';
import { isConvertible } from '../state/is-convertible';
import { useText } from '../text/use-text';
import { DifferencesDialog } from './differences-dialog';
import { FieldCard } from './field-card';
import { usePanel } from './panel-context';
import { ReviewButton } from './review-button';
import { SourceLine } from './source-line';
import { StateLine } from './state-line';

/** Differences that the panel shows itself; the dialog shows all. */
const SHOWN = 3;

/** The panel from top to bottom. */
export const PanelParts = ({
  script,
  type,
  isModified,
}: {
  script: Script;
  type: ContentType;
  isModified: boolean;
}) => {
  const text = useText();
  const { status, writes, isBlocked } = usePanel();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <StateLine />
      <SourceLine script={script} />
      {isModified && (
        <Typography variant="pi" textColor="warning700" role="status">
          {text('panel.unsaved')}
        </Typography>
      )}
      <Button
        fullWidth
        variant="secondary"
        disabled={isBlocked || !isConvertible(status)}
        loading={writes.isBusy}
        onClick={() => void writes.convert(status.state === 'missing')}
      >
        {text('panel.convert')}
      </Button>
      {type.options?.draftAndPublish && <PublishBothButton isBlocked={isBlocked} />}
      {status.fields.slice(0, SHOWN).map((field) => (
        <FieldCard key={field.path} field={field} isFull={false} />
      ))}
      {status.state !== 'missing' && (
        <Button fullWidth variant="tertiary" onClick={() => setIsOpen(true)}>
          {status.fields.length > 0
            ? text('panel.review-changes', { count: status.fields.length })
            : text('panel.locks')}
        </Button>
      )}
      <AmbiguitiesButton />
      <ReviewButton />
      <DifferencesDialog isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </Flex>
  );
};
