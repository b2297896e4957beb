import type { Core } from '@strapi/strapi';

import type { Locales } from '../../delivery/locales/negotiate-locale';
import { whileTold } from '../../freshness/while-told';

/** The locales of Strapi's list, and its default one. */
export interface PublishedLocales {
  read(): Promise<Locales>;
}

const NAME = 'newsroom.locales';

export const publishedLocales = (strapi: Core.Strapi): PublishedLocales =>
  strapi.get<PublishedLocales>(NAME);

/** Keeps the locales in memory, under a name that every part of the application finds them by. */
export const keepLocales = ({ strapi }: { strapi: Core.Strapi }): void => {
  const read = whileTold(strapi, () => readLocales(strapi));
  strapi.add(NAME, { read } satisfies PublishedLocales);
};

const readLocales = async (strapi: Core.Strapi): Promise<Locales> => {
  const service = strapi.plugin('i18n').service<LocalesService>('locales');
  const rows = await service.find();
  const defaultLocale = await service.getDefaultLocale();
  const others = rows
    .toSorted((a, b) => a.id - b.id)
    .map(({ code }) => code)
    .filter((code) => code !== defaultLocale);
  return { available: [defaultLocale, ...others], defaultLocale };
};

/** The part of @strapi/i18n's service that is used here. */
interface LocalesService {
  find(): Promise<{ id: number; code: string }[]>;
  getDefaultLocale(): Promise<string>;
}
