import { useCallback } from 'react';
import { useIntl } from 'react-intl';

import type { Messages } from '../../../importer';
import { IMPORT_PAGE } from '../../translations/newsroom/import-page';
import { en, type MessageKey } from '../../translations/newsroom/import-page/en';

export type TextValues = Readonly<Record<string, string | number>>;
export type Text = (key: MessageKey, values?: TextValues) => string;

/** The page's texts in the language of whoever is logged in. */
export const useText = (): Text => {
  const { formatMessage } = useIntl();
  return useCallback(
    (key, values) =>
      formatMessage({ id: `${IMPORT_PAGE}.${key}`, defaultMessage: en[key] }, { ...values }),
    [formatMessage],
  );
};

/** The language of those that the importer's messages are in. */
export const useMessageLanguage = (): keyof Messages => {
  const { locale } = useIntl();
  if (locale === 'zh') return 'zh-Hant';
  return locale === 'zh-Hans' ? 'zh-Hans' : 'en';
};
