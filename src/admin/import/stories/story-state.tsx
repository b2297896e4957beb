import { StateBadge } from '../state-badge';
import { useText } from '../text/use-text';
import type { Story } from './story';

/** How far a story is, and what is to be known of it before it is opened. */
export const StoryState = ({ story }: { story: Story }) => {
  const text = useText();
  switch (story.stage) {
    case 'reading':
      return <StateBadge look="neutral" label={text('state.reading')} />;
    case 'failed':
      return <StateBadge look="danger" label={text('state.failed')} />;
    case 'saved':
      return <StateBadge look="success" label={text('state.saved')} />;
    case 'read': {
      const count = story.preview.warnings.length;
      return (
        <>
          {story.check.duplicates.length > 0 && (
            <StateBadge look="danger" label={text('state.duplicate')} />
          )}
          {count > 0 ? (
            <StateBadge look="warning" label={text('state.warnings', { count })} />
          ) : (
            <StateBadge look="secondary" label={text('state.read')} />
          )}
        </>
      );
    }
  }
};
