import { contentNames } from './newsroom/content-names';
import { fieldLabels } from './newsroom/field-labels';
import { importPage } from './newsroom/import-page';
import { literals } from './literals';
import { zh } from './zh';
import { zhHans } from './zh-Hans';

/** What the panel says otherwise than Strapi does, by language, then by message. */
export const translations = {
  zh: {
    ...zh,
    ...literals('zh'),
    ...contentNames('zh'),
    ...fieldLabels('zh'),
    ...importPage('zh'),
  },
  'zh-Hans': {
    ...zhHans,
    ...literals('zh-Hans'),
    ...contentNames('zh-Hans'),
    ...fieldLabels('zh-Hans'),
    ...importPage('zh-Hans'),
  },
  en: { ...contentNames('en'), ...fieldLabels('en'), ...importPage('en') },
};
