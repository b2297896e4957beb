import { Button } from '@strapi/design-system';
import { Check } from '@strapi/icons';

import { useText } from '../text/use-text';
import { usePanel } from './panel-context';

/** For somebody who has read the other version through and found it good. */
export const ReviewButton = () => {
  const text = useText();
  const { status, writes, isBlocked } = usePanel();
  if (status.state === 'missing' || status.reviewed) return null;
  return (
    <Button
      fullWidth
      variant="tertiary"
      startIcon={<Check />}
      disabled={isBlocked}
      onClick={() => void writes.change({ reviewed: true }, text('done.reviewed'))}
    >
      {text('panel.mark-reviewed')}
    </Button>
  );
};
