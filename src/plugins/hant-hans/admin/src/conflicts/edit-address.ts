import type { Script } from '../../../shared/scripts';

/** Where the panel edits a document's version, below /admin. */
export const editAddress = (version: {
  uid: string;
  documentId: string;
  script: Script;
  isSingle: boolean;
}): string => {
  const { uid, documentId, script, isSingle } = version;
  const path = isSingle ? `single-types/${uid}` : `collection-types/${uid}/${documentId}`;
  return `/content-manager/${path}?plugins[i18n][locale]=${script}`;
};
