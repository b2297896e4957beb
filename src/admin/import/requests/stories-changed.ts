import { adminApi } from '@strapi/strapi/admin';

/**
 * Asks nothing of the server: the content manager's lists, which it keeps for a while, are read anew
 * where a story was saved beside them.
 */
const storiesApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document', 'Relations'] })
  .injectEndpoints({
    endpoints: (builder) => ({
      importSavedStory: builder.mutation<null, undefined>({
        queryFn: () => ({ data: null }),
        invalidatesTags: ['Document', 'Relations'],
      }),
    }),
  });

export const { useImportSavedStoryMutation: useStoriesChangedMutation } = storiesApi;
