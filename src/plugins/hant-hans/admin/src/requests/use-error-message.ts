import { useAPIErrorHandler } from '@strapi/strapi/admin';

/** What Strapi's own base query answers for an error; its name is not exported. */
type ServerError = Parameters<ReturnType<typeof useAPIErrorHandler>['_unstableFormatAPIError']>[0];

/** A function that says in words what a server refused. */
export const useErrorMessage = (): ((error: unknown) => string) => {
  const { _unstableFormatAPIError: format } = useAPIErrorHandler();
  return format as (error: unknown) => string satisfies (error: ServerError) => string;
};
