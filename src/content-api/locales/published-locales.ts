import type { Core } from '@strapi/strapi';

import type { Locales } from '../../delivery/locales/negotiate-locale';

/** The locales of Strapi's list, and its default one: read once, and anew when they may have changed. */
export interface PublishedLocales {
  read(): Promise<Locales>;
  /** To be called where the table of locales, or the core store, was written by anybody. */
  forget(): void;
}

const NAME = 'newsroom.locales';

export const publishedLocales = (strapi: Core.Strapi): PublishedLocales =>
  strapi.get<PublishedLocales>(NAME);

/** Keeps the locales in memory, under a name that every part of the application finds them by. */
export const keepLocales = ({ strapi }: { strapi: Core.Strapi }): void => {
  let known: Promise<Locales> | undefined;
  const forget = () => {
    known = undefined;
  };
  const read = () => {
    const reading = (known ??= readLocales(strapi));
    reading.catch(() => {
      if (known === reading) forget();
    });
    return reading;
  };
  strapi.add(NAME, { read, forget } satisfies PublishedLocales);
  forgetWhatIsWritten(strapi, forget);
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

const DEFAULT_LOCALE = 'plugin_i18n_default_locale';

const forgetWhatIsWritten = (strapi: Core.Strapi, forget: () => void): void => {
  // Once now, for what this transaction reads, and once it is over, for what everybody reads.
  const onWrite = async (): Promise<void> => {
    forget();
    await strapi.db.transaction((transaction) => {
      const { onCommit, onRollback } = transaction as Transaction;
      onCommit(forget);
      onRollback(forget);
    });
  };
  const onStore = async ({ result }: StoreWrite): Promise<void> => {
    if ((result?.key ?? DEFAULT_LOCALE) === DEFAULT_LOCALE) await onWrite();
  };
  strapi.db.lifecycles.subscribe({
    models: ['plugin::i18n.locale'],
    afterCreate: onWrite,
    afterUpdate: onWrite,
    afterDelete: onWrite,
    afterCreateMany: onWrite,
    afterUpdateMany: onWrite,
    afterDeleteMany: onWrite,
  });
  strapi.db.lifecycles.subscribe({
    models: ['strapi::core-store'],
    afterCreate: onStore,
    afterUpdate: onStore,
    afterDelete: onStore,
  });
};

interface StoreWrite {
  readonly result?: { readonly key?: string } | null;
}

/** The part of Strapi's transaction that is used here. */
interface Transaction {
  onCommit(then: () => void): void;
  onRollback(then: () => void): void;
}

/** The part of @strapi/i18n's service that is used here. */
interface LocalesService {
  find(): Promise<{ id: number; code: string }[]>;
  getDefaultLocale(): Promise<string>;
}
