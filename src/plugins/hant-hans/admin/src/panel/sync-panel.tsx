import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Typography } from '@strapi/design-system';

import { useServedType } from '../access/use-served-type';
import { useText } from '../text/use-text';
import { PanelBody } from './panel-body';
import { useEditedVersion } from './use-edited-version';

/** The edit view's panel 「簡繁同步」, on either version's page. */
export const SyncPanel: PanelComponent = (view) => {
  const text = useText();
  const type = useServedType(view.model);
  const { documentId, script } = useEditedVersion(view);
  // What is compared and written are drafts.
  if (!type || !script || view.activeTab === 'published') return null;
  return {
    title: text('plugin.name'),
    content: documentId ? (
      <PanelBody uid={view.model} documentId={documentId} script={script} type={type} />
    ) : (
      <Typography variant="pi" textColor="neutral600">
        {text('panel.new-document')}
      </Typography>
    ),
  };
};
