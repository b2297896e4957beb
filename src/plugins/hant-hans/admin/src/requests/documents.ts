import type {
  CheckParity,
  ConvertDocument,
  ConvertMany,
  GetDocument,
  ListConflicts,
  PublishBoth,
  ResolveField,
  UpdateDocument,
} from '../../../shared/contracts/documents';
import { tagsOfDocument, tagsOfWrite, type DocumentKey } from './document-tags';
import { hantHansApi } from './hant-hans-api';

const documentsApi = hantHansApi.injectEndpoints({
  endpoints: (builder) => ({
    hantHansDescribe: builder.query<GetDocument.Response['data'], DocumentKey>({
      query: addressOf,
      transformResponse: dataOf,
      providesTags: (_result, _error, key) => tagsOfDocument(key),
    }),
    hantHansConvert: builder.mutation<ConvertDocument.Response['data'], DocumentKey>({
      query: (key) => ({ url: `${addressOf(key)}/convert`, method: 'POST', data: {} }),
      transformResponse: dataOf,
      invalidatesTags: (_result, _error, key) => tagsOfWrite(key),
    }),
    hantHansResolve: builder.mutation<
      ResolveField.Response['data'],
      DocumentKey & ResolveField.Request
    >({
      query: ({ path, choice, seen, ...key }) => ({
        url: `${addressOf(key)}/resolve`,
        method: 'POST',
        data: { path, choice, seen },
      }),
      transformResponse: dataOf,
      invalidatesTags: (_result, _error, key) => tagsOfWrite(key),
    }),
    hantHansChange: builder.mutation<
      UpdateDocument.Response['data'],
      DocumentKey & { change: UpdateDocument.Request }
    >({
      query: ({ change, ...key }) => ({ url: addressOf(key), method: 'PUT', data: change }),
      transformResponse: dataOf,
      invalidatesTags: (_result, _error, key) => tagsOfWrite(key),
    }),
    hantHansParity: builder.query<CheckParity.Response['data'], DocumentKey>({
      query: (key) => `${addressOf(key)}/parity`,
      transformResponse: dataOf,
      providesTags: (_result, _error, key) => tagsOfDocument(key),
    }),
    hantHansPublish: builder.mutation<
      PublishBoth.Response['data'],
      DocumentKey & PublishBoth.Request
    >({
      query: ({ anyway = false, ...key }) => ({
        url: `${addressOf(key)}/publish`,
        method: 'POST',
        data: { anyway },
      }),
      transformResponse: dataOf,
      invalidatesTags: (_result, _error, key) => tagsOfWrite(key),
    }),
    hantHansConvertMany: builder.mutation<ConvertMany.Response['data'], ConvertMany.Request>({
      query: (data) => ({ url: '/hant-hans/batch/convert', method: 'POST', data }),
      transformResponse: dataOf,
    }),
    /** Asks nothing of the server; what is known of the documents of a type is read anew. */
    hantHansRefreshType: builder.mutation<null, { uid: string }>({
      queryFn: () => ({ data: null }),
      invalidatesTags: (_result, _error, { uid }) => [
        { type: 'Document', id: `${uid}_LIST` },
        'HantHansConflicts',
      ],
    }),
    hantHansConflicts: builder.query<ListConflicts.Response['data'], undefined>({
      query: () => '/hant-hans/conflicts',
      transformResponse: dataOf,
      providesTags: ['HantHansConflicts'],
    }),
  }),
});

export const {
  useHantHansDescribeQuery: useDescribeDocumentQuery,
  useHantHansConvertMutation: useConvertDocumentMutation,
  useHantHansResolveMutation: useResolveFieldMutation,
  useHantHansChangeMutation: useUpdateDocumentMutation,
  useLazyHantHansParityQuery: useLazyCheckParityQuery,
  useHantHansPublishMutation: usePublishBothMutation,
  useHantHansConvertManyMutation: useConvertManyMutation,
  useHantHansRefreshTypeMutation: useRefreshTypeMutation,
  useHantHansConflictsQuery: useListConflictsQuery,
} = documentsApi;

// Declared as functions: the endpoints are made while this file is still being read.
function addressOf({ uid, documentId }: DocumentKey): string {
  return `/hant-hans/documents/${encodeURIComponent(uid)}/${encodeURIComponent(documentId)}`;
}

function dataOf<Data>({ data }: { data: Data }): Data {
  return data;
}
