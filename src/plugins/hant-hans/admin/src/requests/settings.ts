import type { GetSettings, UpdateSettings } from '../../../shared/contracts/settings';
import { hantHansApi } from './hant-hans-api';

const settingsApi = hantHansApi.injectEndpoints({
  endpoints: (builder) => ({
    hantHansSettings: builder.query<GetSettings.Response['data'], undefined>({
      query: () => '/hant-hans/settings',
      transformResponse: ({ data }: GetSettings.Response) => data,
      providesTags: ['HantHansSettings'],
    }),
    hantHansSaveSettings: builder.mutation<UpdateSettings.Response['data'], UpdateSettings.Request>(
      {
        query: (data) => ({ url: '/hant-hans/settings', method: 'PUT', data }),
        transformResponse: ({ data }: UpdateSettings.Response) => data,
        // A mode or a rule decides what every comparison says.
        invalidatesTags: (result) => (result ? ['HantHansSettings', 'Document'] : []),
      },
    ),
  }),
});

export const {
  useHantHansSettingsQuery: useSettingsQuery,
  useHantHansSaveSettingsMutation: useSaveSettingsMutation,
} = settingsApi;
