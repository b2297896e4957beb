import { Box } from '@strapi/design-system';

import { SectionBox } from '../section-box';
import { useText } from '../text/use-text';
import { StoryRow } from './story-row';
import type { StoriesDesk } from './use-stories';

/** What was handed in, and what became of each. */
export const StoryList = ({
  stories,
  onCorrectText,
}: {
  stories: StoriesDesk;
  onCorrectText: (content: string) => void;
}) => {
  const text = useText();
  const { list, openId } = stories.state;
  return (
    <SectionBox title={text('list.title')}>
      <Box tag="ul" position="relative" maxHeight="28rem" overflow="auto">
        {list.map((story) => (
          <StoryRow
            key={story.id}
            story={story}
            isOpen={story.id === openId}
            stories={stories}
            onCorrectText={onCorrectText}
          />
        ))}
      </Box>
    </SectionBox>
  );
};
