import { useCallback } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import { useErrorMessage } from './use-error-message';

type Answer<Data> = Promise<{ data?: Data; error?: unknown }>;

/**
 * Waits for a request that writes, and tells whoever is logged in what came of it.
 *
 * @returns what the server answered; undefined where it refused, which has been told then
 */
export const useReport = () => {
  const { toggleNotification } = useNotification();
  const errorMessage = useErrorMessage();
  return useCallback(
    async <Data>(
      answer: Answer<Data>,
      message?: (data: Data) => string,
    ): Promise<Data | undefined> => {
      const { data, error } = await answer;
      if (error !== undefined || data === undefined) {
        toggleNotification({ type: 'danger', message: errorMessage(error) });
        return undefined;
      }
      if (message) toggleNotification({ type: 'success', message: message(data) });
      return data;
    },
    [toggleNotification, errorMessage],
  );
};
