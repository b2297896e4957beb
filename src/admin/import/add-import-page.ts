import { CloudUpload } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { IMPORT_PAGE } from '../translations/newsroom/import-page';
import { en } from '../translations/newsroom/import-page/en';
import { PERMISSIONS } from './permissions';

/** 匯入稿件 in the menu, for those who may. */
export const addImportPage = (app: Pick<StrapiApp, 'addMenuLink'>): void => {
  app.addMenuLink({
    to: 'import-stories',
    icon: CloudUpload,
    intlLabel: { id: `${IMPORT_PAGE}.page.title`, defaultMessage: en['page.title'] },
    permissions: PERMISSIONS,
    Component: () => import('./import-page'),
  });
};
