import { Link, TextButton, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

import { useText } from '../text/use-text';
import { editAddress } from './edit-address';
import type { Story } from './story';

/** What a story is called, and the way to it where there is one. */
export const StoryName = ({
  story,
  name,
  onOpen,
}: {
  story: Story;
  name: string;
  onOpen: () => void;
}) => {
  const text = useText();
  if (story.stage === 'saved') {
    return (
      <Link tag={NavLink} to={editAddress(story)} aria-label={text('list.open-saved', { name })}>
        {name}
      </Link>
    );
  }
  if (story.stage === 'read') {
    return (
      <TextButton onClick={onOpen} aria-label={text('list.open', { name })} maxWidth="100%">
        <Typography variant="omega" textColor="primary600" ellipsis>
          {name}
        </Typography>
      </TextButton>
    );
  }
  return (
    <Typography tag="p" ellipsis>
      {name}
    </Typography>
  );
};
