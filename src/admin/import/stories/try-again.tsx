import { Button } from '@strapi/design-system';

import { mayRetry, type Refusal } from '../requests/refusal';
import { useText } from '../text/use-text';
import type { Story } from './story';

/** What can be done about a story that was not read: a text is given back, a file is sent again. */
export const TryAgain = ({
  story: { input },
  refusal,
  onRetry,
  onCorrectText,
}: {
  story: Story;
  refusal: Refusal;
  onRetry: () => void;
  onCorrectText: (content: string) => void;
}) => {
  const text = useText();
  if (input.kind === 'text') {
    return (
      <Button variant="tertiary" size="S" onClick={() => onCorrectText(input.content)}>
        {text('list.correct-text')}
      </Button>
    );
  }
  if (!mayRetry(refusal)) return null;
  return (
    <Button variant="tertiary" size="S" onClick={onRetry}>
      {text('list.retry')}
    </Button>
  );
};
