import { useMemo } from 'react';

import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/strapi/admin';

import { convertibleAttributes } from '../fields/convertible-attributes';
import { useSettingsQuery } from '../requests/settings';

/** The attributes of a content type that conversion would write. */
export const useLockableAttributes = (uid: string): readonly string[] => {
  const { contentTypes } = useContentManagerContext();
  const { data: settings } = useSettingsQuery(undefined);
  return useMemo(
    () =>
      convertibleAttributes(
        contentTypes?.find((type) => type.uid === uid)?.attributes ?? {},
        settings?.jsonFields[uid],
      ),
    [contentTypes, settings, uid],
  );
};
