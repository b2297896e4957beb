import { useCallback } from 'react';
import { useIntl } from 'react-intl';

import { PLUGIN_ID } from '../plugin-id';
import { en, type MessageKey } from '../translations/en';

export type TextValues = Readonly<Record<string, string | number>>;
export type Text = (key: MessageKey, values?: TextValues) => string;

/** The plugin's texts in the language of whoever is logged in. */
export const useText = (): Text => {
  const { formatMessage } = useIntl();
  return useCallback(
    (key, values) =>
      formatMessage({ id: `${PLUGIN_ID}.${key}`, defaultMessage: en[key] }, { ...values }),
    [formatMessage],
  );
};
