import type { StrapiApp } from '@strapi/strapi/admin';

import { dismissIntroductions } from './dismiss-introductions';
import { addImportPage } from './import/add-import-page';
import { LANGUAGES, offerLanguages, startInChinese } from './languages';
import { translations } from './translations';
import { writeTraditionalDates } from './traditional-dates';

export default {
  config: {
    locales: [...LANGUAGES],
    translations,
    notifications: { releases: false },
    tutorials: false,
  },
  register(app: StrapiApp): void {
    offerLanguages(app);
    addImportPage(app);
  },
  bootstrap(): void {
    startInChinese();
    writeTraditionalDates();
    dismissIntroductions();
  },
};
