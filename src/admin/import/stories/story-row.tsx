import { memo, useEffect, useRef, useState } from 'react';

import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';

import { AskDialog } from '../ask-dialog';
import { refusalText } from '../requests/refusal-text';
import { useMessageLanguage, useText } from '../text/use-text';
import { isCorrected, nameOf, type Story } from './story';
import { StoryName } from './story-name';
import { StoryState } from './story-state';
import { TryAgain } from './try-again';
import type { StoriesActions } from './use-stories';

interface RowProps {
  story: Story;
  isOpen: boolean;
  actions: StoriesActions;
  onCorrectText: (content: string) => void;
}

const Row = ({ story, isOpen, actions, onCorrectText }: RowProps) => {
  const text = useText();
  const language = useMessageLanguage();
  const name = nameOf(story) ?? text('list.unnamed');
  const [isAsking, setIsAsking] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <Box
      ref={row}
      tag="li"
      style={IN_SIGHT}
      aria-current={isOpen || undefined}
      background={isOpen ? 'primary100' : undefined}
      borderColor="neutral150"
      borderStyle="solid"
      borderWidth="0 0 1px"
      padding={2}
    >
      <Flex gap={3} justifyContent="space-between" alignItems="center">
        <Box flex="1" minWidth={0}>
          <StoryName story={story} name={name} onOpen={() => actions.open(story.id)} />
          {story.stage === 'failed' && (
            <Typography tag="p" variant="pi" textColor="danger600" role="alert">
              {refusalText(story.refusal, { text, language })}
            </Typography>
          )}
        </Box>
        <Flex gap={2} wrap="wrap" justifyContent="flex-end" role="status">
          <StoryState story={story} />
        </Flex>
        {story.stage === 'failed' && (
          <TryAgain
            story={story}
            refusal={story.refusal}
            onRetry={() => actions.retry(story)}
            onCorrectText={(content) => {
              onCorrectText(content);
              actions.remove(story.id);
            }}
          />
        )}
        <IconButton
          variant="ghost"
          label={text('list.remove', { name })}
          disabled={story.stage === 'read' && story.isSaving}
          onClick={() => (isCorrected(story) ? setIsAsking(true) : actions.remove(story.id))}
        >
          <Cross />
        </IconButton>
      </Flex>
      {isAsking && (
        <AskDialog
          title={text('remove.title')}
          body={text('remove.body', { name })}
          action={text('remove.action')}
          isDanger
          onCancel={() => setIsAsking(false)}
          onConfirm={() => actions.remove(story.id)}
        />
      )}
    </Box>
  );
};

/**
 * A story in the list: its name leads to it, or to where it is edited once it is saved. One that has not
 * changed is not drawn again, of hundreds of which one is read at a time.
 */
export const StoryRow = memo(Row);

/** Between the page's header and the bar that saves, which stand over the page. */
const IN_SIGHT = { scrollMargin: '8rem 0' } as const;
