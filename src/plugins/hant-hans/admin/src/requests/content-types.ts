import { hantHansApi } from './hant-hans-api';

/** A content type as the Content Manager describes it, as far as it is used here. */
export interface ContentType {
  readonly uid: string;
  readonly kind: 'collectionType' | 'singleType';
  readonly isDisplayed: boolean;
  readonly info: { readonly displayName: string };
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
}

const contentTypesApi = hantHansApi.injectEndpoints({
  endpoints: (builder) => ({
    hantHansContentTypes: builder.query<readonly ContentType[], undefined>({
      query: () => '/content-manager/content-types',
      transformResponse: ({ data }: { data: readonly ContentType[] }) => data,
    }),
    hantHansLocales: builder.query<readonly string[], undefined>({
      query: () => '/i18n/locales',
      transformResponse: (locales: readonly { code: string }[]) => locales.map(({ code }) => code),
      // An editor who adds the second script need not load the page again.
      keepUnusedDataFor: 0,
    }),
  }),
});

export const {
  useHantHansContentTypesQuery: useListContentTypesQuery,
  useHantHansLocalesQuery: useListLocalesQuery,
} = contentTypesApi;
