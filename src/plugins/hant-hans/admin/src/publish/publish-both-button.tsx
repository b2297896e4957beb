import { useState } from 'react';

import { Button, Modal } from '@strapi/design-system';
import { useDocumentRBAC } from '@strapi/strapi/admin';

import { usePanel } from '../panel/panel-context';
import { useText } from '../text/use-text';
import { DiffersFooter } from './differs-footer';
import { FindingsList } from './findings-list';
import { usePublishBoth } from './use-publish-both';

/** The document action, once more where editors see whether it is time for it. */
export const PublishBothButton = ({ isBlocked }: { isBlocked: boolean }) => {
  const text = useText();
  const { status } = usePanel();
  const publication = usePublishBoth(status);
  const canPublish = useDocumentRBAC('HantHansPublishBoth', (state) => state.canPublish);
  const [isOpen, setIsOpen] = useState(false);
  if (!canPublish) return null;
  return (
    <>
      <Button
        fullWidth
        variant="secondary"
        disabled={isBlocked}
        loading={publication.isBusy}
        onClick={() => void publication.start().then(setIsOpen)}
      >
        {text('publish.action')}
      </Button>
      <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
        <Modal.Content>
          <Modal.Header closeLabel={text('close')}>
            <Modal.Title>{text('publish.title')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <FindingsList uid={status.uid} findings={publication.findings} />
          </Modal.Body>
          <Modal.Footer>
            <DiffersFooter publication={publication} onClose={() => setIsOpen(false)} />
          </Modal.Footer>
        </Modal.Content>
      </Modal.Root>
    </>
  );
};
