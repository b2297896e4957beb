import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

import { useText } from './text/use-text';

/** Asks before something that cannot be taken back. */
export const AskDialog = ({
  title,
  body,
  action,
  isDanger = false,
  onCancel,
  onConfirm,
}: {
  title: string;
  body: string;
  action: string;
  isDanger?: boolean;
  onCancel: () => void;
  onConfirm: () => void;
}) => {
  const text = useText();
  return (
    <Dialog.Root open onOpenChange={(stays) => !stays && onCancel()}>
      <Dialog.Content>
        <Dialog.Header>{title}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle width="24px" height="24px" fill="danger600" />}>
          {body}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {text('cancel')}
            </Button>
          </Dialog.Cancel>
          <Button variant={isDanger ? 'danger' : 'default'} fullWidth onClick={onConfirm}>
            {action}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
