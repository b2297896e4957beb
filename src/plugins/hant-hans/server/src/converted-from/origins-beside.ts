import type { Core } from '@strapi/strapi';

import { PAIR, readWhence, selectWhence, type Whence } from '../pairs/pair-store';
import { isLocalizedType } from '../schema/strapi-models';
import { metadataOf } from '../sets/metadata';

/**
 * For whoever reads documents of a type by a statement of its own, past Strapi: with what it reads beside
 * each of them, `convertedFrom` takes no other statement.
 *
 * @returns undefined for a type whose versions come from nowhere
 */
export const originsBeside = (strapi: Core.Strapi, uid: string) =>
  isLocalizedType(strapi, uid)
    ? {
        /** What the value is read from, for whoever keeps it. */
        table: metadataOf(strapi, PAIR).tableName,
        /**
         * @param beside.documentId SQL
         * @param beside.schema of PostgreSQL
         * @returns SQL of a value
         */
        select: (beside: { documentId: string; schema: string }): string =>
          selectWhence(strapi, { uid, ...beside }),
        /** @param document what the request is answered with: the very object, in `data` */
        tell: (document: object, value: unknown): void => {
          told.set(document, readWhence(value));
        },
      }
    : undefined;

/** @returns undefined where nobody has told */
export const whenceTold = (document: object): Whence | null | undefined => told.get(document);

const told = new WeakMap<object, Whence | null>();
