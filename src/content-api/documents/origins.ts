import type { Core } from '@strapi/strapi';

/** Where versions of documents come from, which hant-hans tells readers of (`convertedFrom`). */
export interface Origins {
  /** What it is read from. */
  readonly table: string;
  /** SQL of a value, by SQL of a document's id. */
  select(beside: { documentId: string; schema: string }): string;
  /** @param value what `select` gave of it */
  tell(document: object, value: unknown): void;
}

/** The part of the hant-hans plugin's service that is used here. */
interface OriginsService {
  beside(uid: string): Origins | undefined;
}

/** @returns undefined where hant-hans is not installed, or has nothing to tell of this type */
export const originsOf = (strapi: Core.Strapi, uid: string): Origins | undefined => {
  const plugins: Record<string, unknown> = strapi.plugins;
  return 'hant-hans' in plugins
    ? strapi.plugin('hant-hans').service<OriginsService>('origins').beside(uid)
    : undefined;
};
