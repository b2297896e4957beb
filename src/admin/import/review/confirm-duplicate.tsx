import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

import { useText } from '../text/use-text';
import { useReview } from './review-context';

/** Asks before a story is saved that is there already. */
export const ConfirmDuplicate = ({
  isOpen,
  onCancel,
  onConfirm,
}: {
  isOpen: boolean;
  onCancel: () => void;
  onConfirm: () => void;
}) => {
  const text = useText();
  const count = useReview().story.check.duplicates.length;
  return (
    <Dialog.Root open={isOpen} onOpenChange={(stays) => !stays && onCancel()}>
      <Dialog.Content>
        <Dialog.Header>{text('confirm.title')}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle width="24px" height="24px" fill="danger600" />}>
          {text('confirm.body', { count })}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {text('cancel')}
            </Button>
          </Dialog.Cancel>
          <Button fullWidth onClick={onConfirm}>
            {text('confirm.anyway')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
