import { useMemo } from 'react';

import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';

import { namesToTell } from '../draft/what-becomes-of-names';
import { refusalText } from '../requests/refusal-text';
import { useMessageLanguage, useText } from '../text/use-text';
import { useReview } from './review-context';

/** The button that saves, always in sight, with what saving makes and what it leaves out. */
export const SaveBar = ({ onSave }: { onSave: () => void }) => {
  const text = useText();
  const language = useMessageLanguage();
  const { draft, check, refusal, isSaving } = useReview().story;
  const { made, leftOut } = useMemo(() => namesToTell({ draft, check }), [draft, check]);
  return (
    <Box
      position="sticky"
      bottom={0}
      zIndex={2}
      background="neutral0"
      borderColor="neutral150"
      hasRadius
      shadow="popupShadow"
      padding={4}
    >
      <Flex gap={4} justifyContent="space-between" wrap="wrap">
        <Box flex="1 1 20rem">
          {refusal && (
            <Typography tag="p" textColor="danger600" role="alert">
              <strong>{text('save.refused')}</strong> {refusalText(refusal, { text, language })}{' '}
              {text('save.nothing-lost')}
            </Typography>
          )}
          {made.length > 0 && (
            <Typography tag="p" variant="pi">
              {text('save.made', { names: made.join('、') })}
            </Typography>
          )}
          {leftOut.length > 0 && (
            <Typography tag="p" variant="pi" textColor="danger600">
              {text('save.left-out', { names: leftOut.join('、') })}
            </Typography>
          )}
        </Box>
        <Button
          startIcon={<Check />}
          loading={isSaving}
          disabled={!check.mayCreate.stories}
          onClick={onSave}
        >
          {text('save.action')}
        </Button>
      </Flex>
      {!check.mayCreate.stories && (
        <Typography tag="p" textColor="danger600">
          {text('refused.may-not-create-stories')}
        </Typography>
      )}
    </Box>
  );
};
