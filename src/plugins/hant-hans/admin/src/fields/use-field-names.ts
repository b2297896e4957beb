import { useMemo } from 'react';

import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';

import { fieldNamesOf, type FieldNames } from './field-names';

/** What the form of a content type calls its fields. */
export const useFieldNames = (uid: string): FieldNames => {
  const { edit } = useDocumentLayout(uid);
  return useMemo(() => fieldNamesOf(edit), [edit]);
};
