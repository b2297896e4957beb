import { useCallback } from 'react';
import { useIntl } from 'react-intl';

import type { ContentType } from '../requests/content-types';

/** A function that names content types as the Content Manager's menu does: by their translations. */
export const useDisplayName = (): ((type: Pick<ContentType, 'info'>) => string) => {
  const { formatMessage } = useIntl();
  return useCallback(
    ({ info: { displayName } }) => formatMessage({ id: displayName, defaultMessage: displayName }),
    [formatMessage],
  );
};
