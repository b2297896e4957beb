import type { AddEntry, ImportGlossary } from '../../../shared/contracts/glossary';
import { hantHansApi } from './hant-hans-api';

const glossaryApi = hantHansApi.injectEndpoints({
  endpoints: (builder) => ({
    hantHansAddEntry: builder.mutation<AddEntry.Response['data'], AddEntry.Request>({
      query: (data) => ({ url: '/hant-hans/glossary', method: 'POST', data }),
      transformResponse: ({ data }: AddEntry.Response) => data,
      // An entry changes what conversion would write, everywhere.
      invalidatesTags: (_result, error) => (error ? [] : ['Document', 'HantHansGlossary']),
    }),
    hantHansImport: builder.mutation<ImportGlossary.Response['data'], ImportGlossary.Request>({
      query: (data) => ({ url: '/hant-hans/glossary/import', method: 'POST', data }),
      transformResponse: ({ data }: ImportGlossary.Response) => data,
      invalidatesTags: (_result, _error, { dryRun }) =>
        dryRun ? [] : ['Document', 'HantHansGlossary'],
    }),
  }),
});

export const {
  useHantHansAddEntryMutation: useAddEntryMutation,
  useHantHansImportMutation: useImportMutation,
} = glossaryApi;
