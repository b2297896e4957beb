import { useMemo } from 'react';

import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';

import { usePanel } from '../panel/panel-context';
import { useRelatedDocumentsQuery } from '../requests/related-documents';
import { useText } from '../text/use-text';
import type { EntryFieldsProps } from './entry-fields';
import { relationFieldsOf } from './relation-fields';

/** One of the documents that this one relates to: a topic, for instance. */
export const RelatedField = ({ draft, errors, onChange }: EntryFieldsProps) => {
  const text = useText();
  const { status } = usePanel();
  const { edit } = useDocumentLayout(status.uid);
  const fields = useMemo(() => relationFieldsOf(edit), [edit]);
  const { data: documents = [] } = useRelatedDocumentsQuery({
    uid: status.uid,
    documentId: status.documentId,
    locale: status.source,
    fields,
  });
  return (
    <Field.Root
      name="related"
      error={errors.related ?? errors.scopeDocumentId}
      width="100%"
      maxWidth="48rem"
    >
      <Field.Label>{text('glossary.related')}</Field.Label>
      <SingleSelect
        value={draft.related?.documentId ?? null}
        placeholder={text('glossary.related-choose')}
        onChange={(chosen) =>
          onChange({ ...draft, related: documents.find((item) => item.documentId === chosen) })
        }
      >
        {documents.map(({ documentId, title }) => (
          <SingleSelectOption key={documentId} value={documentId}>
            {title}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Error />
    </Field.Root>
  );
};
