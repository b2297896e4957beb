import type { Step } from '../run-once';

const LOCALES = [
  { code: 'zh-Hant', name: '繁體中文' },
  { code: 'zh-Hans', name: '简体中文' },
];

/** The part of @strapi/i18n's service that is used here. */
interface LocalesService {
  create(locale: { code: string; name: string }): Promise<unknown>;
}

/** The two scripts as locales, by their Chinese names. Strapi made the first one while booting. */
export const locales: Step = {
  name: 'locales',
  async run({ strapi }) {
    const query = strapi.db.query('plugin::i18n.locale');
    for (const { code, name } of LOCALES) {
      const locale = (await query.findOne({ where: { code } })) as { id: number } | null;
      if (locale) await query.update({ where: { id: locale.id }, data: { name } });
      else await strapi.plugin('i18n').service<LocalesService>('locales').create({ code, name });
    }
  },
};
