import { useQueryParams } from '@strapi/strapi/admin';

import { isScript, type Script } from '../../../shared/scripts';
import { readVersion } from './read-version';

interface Query {
  readonly plugins?: { readonly i18n?: { readonly locale?: unknown } };
}

/** What an edit view is open on. */
export interface EditedVersion {
  /** Undefined where the document is not saved yet. */
  readonly documentId: string | undefined;
  /** Undefined in a locale that is none of the two. */
  readonly script: Script | undefined;
}

/** @param view what Strapi hands to panels and actions */
export const useEditedVersion = (view: {
  documentId?: string;
  document?: unknown;
}): EditedVersion => {
  const [{ query }] = useQueryParams<Query>();
  const version = readVersion(view.document);
  const locale = query.plugins?.i18n?.locale ?? version.locale;
  return {
    // Single types have no document id in their address.
    documentId: view.documentId ?? version.documentId,
    script: isScript(locale) ? locale : undefined,
  };
};
