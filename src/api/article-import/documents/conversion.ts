import type { Core } from '@strapi/strapi';

import type { Locale } from '../../../importer';

/** The part of the hant-hans plugin's service that is used here. */
interface ConversionService {
  convert(document: { uid: string; documentId: string; to: Locale }): Promise<unknown>;
  convertContent<Content extends { text: string } | { blocks: readonly unknown[] }>(request: {
    content: Content;
    from: Locale;
    to: Locale;
  }): Promise<Content>;
}

export const conversion = (strapi: Core.Strapi): ConversionService =>
  strapi.plugin('hant-hans').service<ConversionService>('conversion');

export const otherScript = (locale: Locale): Locale =>
  locale === 'zh-Hant' ? 'zh-Hans' : 'zh-Hant';
