/** What identifies the version that an edit view shows. */
export interface Version {
  readonly documentId?: string;
  readonly locale?: string;
}

/** @param document as Strapi hands it to panels and actions, untyped; undefined where it is new */
export const readVersion = (document: unknown): Version => {
  if (typeof document !== 'object' || document === null) return {};
  return {
    ...('documentId' in document &&
      typeof document.documentId === 'string' && { documentId: document.documentId }),
    ...('locale' in document && typeof document.locale === 'string' && { locale: document.locale }),
  };
};
