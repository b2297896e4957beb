import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core, Modules } from '@strapi/strapi';

import { isScript, otherScript } from '../engine/scripts';
import {
  identityAttributesOf,
  keepIdentity,
  keepPublishedIdentity,
  readVersions,
} from '../identity/keep-identity';
import { hasDrafts, isLocalizedType } from '../schema/strapi-models';
import { ensureVersion } from './convert-document';

type Middleware = Modules.Documents.Middleware.Middleware;
type Context = Parameters<Middleware>[0];

const FOLLOWED = new Set(['create', 'update', 'publish', 'discardDraft']);

/** Set while this plugin writes: what it writes follows nothing. */
const writing = new AsyncLocalStorage<true>();

/**
 * A Document Service middleware that keeps what identifies a document the same in both scripts,
 * in the transaction of the write that changed it. A document of a type without drafts gets its
 * version in the other script the moment it is created: others may relate to it in either.
 */
export const followWrites =
  (strapi: Core.Strapi): Middleware =>
  async (context, next) => {
    const { uid, action } = context;
    if (writing.getStore() || !FOLLOWED.has(action) || !isLocalizedType(strapi, uid)) return next();

    return strapi.db.transaction(async () => {
      const locales = await localesOf(strapi, context);
      const before = await stateBefore(strapi, { context, locales });
      const result = await next();
      const documentId = documentIdOf(result) ?? documentIdOf(context.params);
      if (!documentId) return result;
      await writing.run(true, () => follow(strapi, { context, documentId, locales, before }));
      return result;
    });
  };

interface Write {
  context: Context;
  documentId: string;
  locales: string[];
  before: { isNewVersion: boolean };
}

const follow = async (strapi: Core.Strapi, write: Write): Promise<void> => {
  const { context, documentId, locales, before } = write;
  const { uid, action } = context;
  const [locale] = locales;
  if (locale === undefined) return;

  if (action === 'create' && !hasDrafts(strapi, uid) && isScript(locale)) {
    await ensureVersion(strapi, { uid, documentId, to: otherScript(locale) });
  }
  if (action === 'update' || action === 'discardDraft') {
    await keepIdentity(strapi, { uid, documentId, locale, ...before });
  }
  if (action === 'publish' || paramsOf(context).status === 'published') {
    await keepPublishedIdentity(strapi, { uid, documentId, locales });
  }
};

/** A version that is new takes the uid that its document has: an address is not chosen twice. */
const stateBefore = async (
  strapi: Core.Strapi,
  { context, locales }: { context: Context; locales: string[] },
): Promise<{ isNewVersion: boolean }> => {
  const { documentId, data } = paramsOf(context);
  if (context.action !== 'update' || !documentId) return { isNewVersion: false };

  const versions = await readVersions(strapi, { uid: context.uid, documentId, status: 'draft' });
  const [other] = versions;
  const isNewVersion = !versions.some((version) => version.locale === locales[0]);
  if (isNewVersion && other && data) {
    for (const [name, { type }] of identityAttributesOf(strapi, context.uid)) {
      if (type === 'uid' && other[name]) data[name] = other[name];
    }
  }
  return { isNewVersion };
};

/** The locales that a call means; none given is the default one. */
const localesOf = async (strapi: Core.Strapi, context: Context): Promise<string[]> => {
  const { locale } = paramsOf(context);
  if (locale === '*') return allLocales(strapi);
  if (Array.isArray(locale)) return locale.map(String);
  if (typeof locale === 'string' && locale !== '') return [locale];
  return [await localesService(strapi).getDefaultLocale()];
};

const allLocales = async (strapi: Core.Strapi): Promise<string[]> =>
  (await localesService(strapi).find()).map(({ code }) => code);

const localesService = (strapi: Core.Strapi) =>
  strapi.plugin('i18n').service<LocalesService>('locales');

/** The part of @strapi/i18n's service that is used here. */
interface LocalesService {
  getDefaultLocale(): Promise<string>;
  find(): Promise<{ code: string }[]>;
}

interface WriteParams {
  documentId?: string;
  locale?: unknown;
  status?: unknown;
  data?: Record<string, unknown>;
}

const paramsOf = (context: Context): WriteParams => context.params;

const documentIdOf = (value: unknown): string | undefined =>
  typeof value === 'object' &&
  value !== null &&
  'documentId' in value &&
  typeof value.documentId === 'string'
    ? value.documentId
    : undefined;
