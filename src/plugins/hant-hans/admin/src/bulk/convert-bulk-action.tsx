import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';

import { useServedType } from '../access/use-served-type';
import { useText } from '../text/use-text';
import { BulkDialog } from './bulk-dialog';
import { titlesOf } from './titles-of';

/** The list view's bulk action 「轉換另一版本」. */
export const ConvertBulkAction: BulkActionComponent = ({ model, documents }) => {
  const text = useText();
  const type = useServedType(model);
  const { list } = useDocumentLayout(model);
  if (!type) return null;
  const selected = titlesOf(documents, list.settings.mainField);
  return {
    label: text('bulk.action'),
    variant: 'secondary',
    dialog: {
      type: 'modal',
      title: text('bulk.title'),
      content: ({ onClose }) => <BulkDialog uid={model} documents={selected} onClose={onClose} />,
    },
  };
};
