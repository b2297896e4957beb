export interface DocumentKey {
  readonly uid: string;
  readonly documentId: string;
}

/** How the Content Manager marks what it knows of a document; single types go by their uid alone. */
export const tagsOfDocument = ({ uid, documentId }: DocumentKey) => [
  { type: 'Document' as const, id: `${uid}_${documentId}` },
  { type: 'Document' as const, id: uid },
];

/** What is to be read anew when a document was written. */
export const tagsOfWrite = (key: DocumentKey) => [
  ...tagsOfDocument(key),
  { type: 'Document' as const, id: `${key.uid}_LIST` },
  'Relations' as const,
  'HantHansConflicts' as const,
];
