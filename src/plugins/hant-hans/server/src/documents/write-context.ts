import type { Core, Modules } from '@strapi/strapi';

import { hasDrafts } from '../schema/strapi-models';

type Context = Parameters<Modules.Documents.Middleware.Middleware>[0];

/** A call of the Document Service that writes, as a middleware sees it. */
export interface WriteCall {
  readonly uid: string;
  readonly action: string;
  /** Undefined for a document that the call creates. */
  readonly documentId: string | undefined;
  /** The locales that it means. */
  readonly locales: readonly string[];
  readonly publishes: boolean;
  readonly data: Record<string, unknown> | undefined;
}

export const readWriteCall = async (strapi: Core.Strapi, context: Context): Promise<WriteCall> => {
  const { uid, action } = context;
  const { documentId, locale, status, data } = context.params as Params;
  return {
    uid,
    action,
    documentId,
    locales: await localesOf(strapi, locale),
    // The content API says `published` of types without drafts as well.
    publishes: hasDrafts(strapi, uid) && (action === 'publish' || status === 'published'),
    data,
  };
};

interface Params {
  documentId?: string;
  locale?: unknown;
  status?: unknown;
  data?: Record<string, unknown>;
}

/** The document that a write's result tells of, where it tells of one. */
export const documentIdOf = (result: unknown): string | undefined =>
  typeof result === 'object' &&
  result !== null &&
  'documentId' in result &&
  typeof result.documentId === 'string'
    ? result.documentId
    : undefined;

/** The locales that a call means; none given is the default one. */
const localesOf = async (strapi: Core.Strapi, locale: unknown): Promise<string[]> => {
  if (locale === '*') return (await localesService(strapi).find()).map(({ code }) => code);
  if (Array.isArray(locale)) return locale.map(String);
  if (typeof locale === 'string' && locale !== '') return [locale];
  return [await localesService(strapi).getDefaultLocale()];
};

const localesService = (strapi: Core.Strapi) =>
  strapi.plugin('i18n').service<LocalesService>('locales');

/** The part of @strapi/i18n's service that is used here. */
interface LocalesService {
  getDefaultLocale(): Promise<string>;
  find(): Promise<{ code: string }[]>;
}
