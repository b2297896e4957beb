import { useCallback } from 'react';

import { useAPIErrorHandler } from '@strapi/strapi/admin';

import { useText } from '../text/use-text';
import { refusalMessage } from './refusal-message';

/** What Strapi's own base query answers for an error; its name is not exported. */
type ServerError = Parameters<ReturnType<typeof useAPIErrorHandler>['_unstableFormatAPIError']>[0];

/** A function that says in words what a server refused: in the panel's language, where it can. */
export const useErrorMessage = (): ((error: unknown) => string) => {
  const text = useText();
  const { _unstableFormatAPIError: format } = useAPIErrorHandler();
  return useCallback(
    (error: unknown) => refusalMessage(detailsOf(error), text) ?? format(error as ServerError),
    [text, format],
  );
};

const detailsOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'details' in error ? error.details : undefined;
