import type { Core } from '@strapi/strapi';

import type { DocumentKey } from '../pairs/pair';
import { isMirroredRelation, ownAttributes } from '../schema/attributes';
import { modelsOf } from '../schema/strapi-models';
import type { RelatedList } from './document-lock';

/** The lists that a document keeps of those that relate to it. */
export const ownLists = (strapi: Core.Strapi, at: DocumentKey): RelatedList[] =>
  ownAttributes(modelsOf(strapi)(at.uid)).flatMap(([, attribute]) =>
    isMirroredRelation(attribute) && attribute.target ? [{ of: attribute.target, at }] : [],
  );

/** Whether documents of a content type keep such a list. */
export const keepsList = (strapi: Core.Strapi, uid: string): boolean =>
  ownAttributes(modelsOf(strapi)(uid)).some(([, attribute]) => isMirroredRelation(attribute));
