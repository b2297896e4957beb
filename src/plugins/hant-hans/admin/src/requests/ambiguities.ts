import type { ListAmbiguities } from '../../../shared/contracts/document-ambiguities';
import { tagsOfDocument, type DocumentKey } from './document-tags';
import { hantHansApi } from './hant-hans-api';

const ambiguitiesApi = hantHansApi.injectEndpoints({
  endpoints: (builder) => ({
    hantHansAmbiguities: builder.query<ListAmbiguities.Response['data']['fields'], DocumentKey>({
      query: ({ uid, documentId }) =>
        `/hant-hans/documents/${encodeURIComponent(uid)}/${encodeURIComponent(documentId)}/ambiguities`,
      transformResponse: ({ data }: ListAmbiguities.Response) => data.fields,
      providesTags: (_result, _error, key) => tagsOfDocument(key),
    }),
  }),
});

export const { useHantHansAmbiguitiesQuery: useAmbiguitiesQuery } = ambiguitiesApi;
