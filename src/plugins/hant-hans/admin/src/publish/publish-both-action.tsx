import { Modal } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useDocumentRBAC, useForm } from '@strapi/strapi/admin';
import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';

import { useServedType } from '../access/use-served-type';
import { useEditedVersion } from '../panel/use-edited-version';
import { useText } from '../text/use-text';
import { DiffersFooter } from './differs-footer';
import { FindingsList } from './findings-list';
import { usePublishBoth } from './use-publish-both';

/** The document action 「兩個版本一起發佈」, for content types with drafts. */
export const PublishBothAction: DocumentActionComponent = (view) => {
  const { model, activeTab } = view;
  const text = useText();
  const type = useServedType(model);
  const { documentId = '', script } = useEditedVersion(view);
  const publication = usePublishBoth({ uid: model, documentId });
  const canPublish = useDocumentRBAC('HantHansPublishBoth', (state) => state.canPublish);
  const isModified = useForm('HantHansPublishBoth', ({ modified }) => modified);
  const isOffered = type?.options?.draftAndPublish && script && canPublish && documentId;
  if (!isOffered || activeTab === 'published') return null;
  return {
    position: 'panel',
    label: text(isModified ? 'publish.save-first' : 'publish.action'),
    icon: <Check />,
    disabled: isModified,
    loading: publication.isBusy,
    // Strapi opens the dialog unless this answers true.
    onClick: async () => !(await publication.start()),
    dialog: {
      type: 'modal',
      title: text('publish.title'),
      content: (
        <Modal.Body>
          <FindingsList uid={model} findings={publication.findings} />
        </Modal.Body>
      ),
      footer: ({ onClose }) => (
        <Modal.Footer>
          <DiffersFooter publication={publication} onClose={onClose} />
        </Modal.Footer>
      ),
    },
  };
};

PublishBothAction.position = 'panel';
