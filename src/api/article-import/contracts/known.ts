/** A name of the article, and the document that it stands for; null for one that is to be made. */
export interface NamedDocument {
  name: string;
  documentId: string | null;
}

export interface NamedDocuments {
  authors: NamedDocument[];
  /** As `article.topics`: paths, from the widest topic to the narrowest. */
  topics: NamedDocument[][];
}

/** A story that is there already, and what makes it the same. */
export interface DuplicateStory {
  documentId: string;
  title: string;
  locale: string;
  reason: 'source-url' | 'title-and-date';
}
