/** A document as a list view holds it. */
export interface Selected {
  readonly documentId: string;
  readonly title: string;
}

/**
 * What is selected, by the field that people know documents of their type by.
 *
 * @param documents as Strapi hands them to bulk actions, untyped
 */
export const titlesOf = (documents: readonly unknown[], mainField: string): readonly Selected[] =>
  documents.flatMap((document) => {
    const fields = new Map<string, unknown>(Object.entries(document ?? {}));
    const [documentId, title] = [fields.get('documentId'), fields.get(mainField)];
    if (typeof documentId !== 'string') return [];
    return [{ documentId, title: typeof title === 'string' && title ? title : documentId }];
  });
