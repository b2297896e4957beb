import { useRBAC } from '@strapi/strapi/admin';

import { SCRIPTS } from '../../../shared/scripts';
import {
  useListContentTypesQuery,
  useListLocalesQuery,
  type ContentType,
} from '../requests/content-types';
import { PERMISSIONS } from './permissions';

/**
 * A content type whose documents have both scripts, for somebody who may convert them; undefined
 * for all others, and until that is known.
 */
export const useServedType = (uid: string): ContentType | undefined => {
  const { allowedActions } = useRBAC(PERMISSIONS.convert);
  const isAllowed = allowedActions.canConvert === true;
  const { data: types = [] } = useListContentTypesQuery(undefined, { skip: !isAllowed });
  const { data: locales = [] } = useListLocalesQuery(undefined, { skip: !isAllowed });
  if (!isAllowed || !SCRIPTS.every((script) => locales.includes(script))) return undefined;
  return types.find((type) => type.uid === uid && type.pluginOptions?.i18n?.localized === true);
};
