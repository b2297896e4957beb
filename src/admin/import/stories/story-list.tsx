import { memo, useState } from 'react';

import { Box, Flex, TextButton, Typography } from '@strapi/design-system';

import { SectionBox } from '../section-box';
import { useText } from '../text/use-text';
import { ROWS_AT_ONCE, rowsShown } from './rows-shown';
import type { Stories } from './stories-reducer';
import type { Story } from './story';
import { StoryRow } from './story-row';
import type { StoriesActions } from './use-stories';

interface ListProps {
  stories: Pick<Stories, 'list' | 'openId'>;
  actions: StoriesActions;
  onCorrectText: (content: string) => void;
}

const List = ({ stories: { list, openId }, actions, onCorrectText }: ListProps) => {
  const text = useText();
  const [asked, setAsked] = useState(ROWS_AT_ONCE);
  const { shown, hidden } = rowsShown({ list, openId, asked });
  const count = (stage: Story['stage']) => hidden.filter((story) => story.stage === stage).length;
  return (
    <SectionBox title={text('list.title')}>
      <Box tag="ul" position="relative" maxHeight="28rem" overflow="auto">
        {shown.map((story) => (
          <StoryRow
            key={story.id}
            story={story}
            isOpen={story.id === openId}
            actions={actions}
            onCorrectText={onCorrectText}
          />
        ))}
      </Box>
      {hidden.length > 0 && (
        <Flex gap={3} wrap="wrap">
          <TextButton onClick={() => setAsked(shown.length + ROWS_AT_ONCE)}>
            {text('list.more', { count: Math.min(ROWS_AT_ONCE, hidden.length) })}
          </TextButton>
          <Typography variant="pi" textColor="neutral600">
            {text('list.hidden', {
              count: hidden.length,
              reading: count('reading'),
              failed: count('failed'),
            })}
          </Typography>
        </Flex>
      )}
    </SectionBox>
  );
};

/** What was handed in, and what became of each. */
export const StoryList = memo(List);
