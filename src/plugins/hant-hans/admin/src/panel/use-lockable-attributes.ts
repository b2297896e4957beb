import { useMemo } from 'react';

import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/strapi/admin';

import { convertibleAttributes } from '../fields/convertible-attributes';

/** The attributes of a content type that conversion would write. */
export const useLockableAttributes = (uid: string): readonly string[] => {
  const { contentTypes } = useContentManagerContext();
  return useMemo(
    () => convertibleAttributes(contentTypes?.find((type) => type.uid === uid)?.attributes ?? {}),
    [contentTypes, uid],
  );
};
