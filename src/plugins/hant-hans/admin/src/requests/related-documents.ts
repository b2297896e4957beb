import type { RelationField } from '../glossary/relation-fields';
import type { DocumentKey } from './document-tags';
import { tagsOfDocument } from './document-tags';
import { hantHansApi } from './hant-hans-api';

export interface RelatedDocument extends DocumentKey {
  readonly title: string;
}

interface RelationsAnswer {
  readonly results: readonly Readonly<Record<string, unknown>>[];
}

const relatedApi = hantHansApi.injectEndpoints({
  endpoints: (builder) => ({
    /** The documents that a version of a document relates to, in the order of its form. */
    hantHansRelated: builder.query<
      readonly RelatedDocument[],
      DocumentKey & { locale: string; fields: readonly RelationField[] }
    >({
      queryFn: async ({ uid, documentId, locale, fields }, _api, _options, baseQuery) => {
        const documents: RelatedDocument[] = [];
        for (const field of fields) {
          const url = `/content-manager/relations/${uid}/${documentId}/${field.name}`;
          const answer = await baseQuery({ url, config: { params: { locale, pageSize: 50 } } });
          if (answer.error) return { error: answer.error };
          documents.push(...documentsIn(answer.data as RelationsAnswer, field));
        }
        return { data: documents };
      },
      providesTags: (_result, _error, key) => tagsOfDocument(key),
    }),
  }),
});

export const { useHantHansRelatedQuery: useRelatedDocumentsQuery } = relatedApi;

function documentsIn({ results }: RelationsAnswer, field: RelationField): RelatedDocument[] {
  return results.flatMap((result) => {
    const { documentId, [field.mainField]: title } = result;
    if (typeof documentId !== 'string') return [];
    return [
      { uid: field.target, documentId, title: typeof title === 'string' ? title : documentId },
    ];
  });
}
