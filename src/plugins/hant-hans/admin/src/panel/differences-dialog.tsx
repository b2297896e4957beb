import { Flex, Modal, Typography } from '@strapi/design-system';

import { useText } from '../text/use-text';
import { FieldCard } from './field-card';
import { LockedAttributes } from './locked-attributes';
import { usePanel } from './panel-context';

/** Every difference in full, with the same buttons as in the panel. */
export const DifferencesDialog = ({
  isOpen,
  onClose,
}: {
  isOpen: boolean;
  onClose: () => void;
}) => {
  const text = useText();
  const { status } = usePanel();
  return (
    <Modal.Root open={isOpen} onOpenChange={onClose}>
      <Modal.Content>
        <Modal.Header closeLabel={text('close')}>
          <Modal.Title>{text('differences.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {status.fields.length === 0 && <Typography>{text('differences.none')}</Typography>}
            {status.fields.map((field) => (
              <FieldCard key={field.path} field={field} isFull />
            ))}
            <LockedAttributes />
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};
