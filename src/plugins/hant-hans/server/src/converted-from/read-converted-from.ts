import type { Core } from '@strapi/strapi';

import { otherScript, type Script } from '../../../shared/scripts';
import { readOrigins } from '../pairs/pair-store';
import { hasDrafts } from '../schema/strapi-models';

/** A version of a document, as it was answered. */
export interface AnsweredVersion {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string;
  readonly isDraft: boolean;
}

/**
 * The script that each version was converted from, while no person has edited or reviewed it; else
 * null. One statement for all of them.
 */
export const readConvertedFrom = async (
  strapi: Core.Strapi,
  versions: readonly AnsweredVersion[],
): Promise<(Script | null)[]> => {
  const origins = new Map(
    (await readOrigins(strapi, versions)).map((origin) => [
      `${origin.uid} ${origin.documentId}`,
      origin,
    ]),
  );
  return versions.map(({ uid, documentId, locale, isDraft }) => {
    const origin = origins.get(`${uid} ${documentId}`);
    if (!origin || locale !== otherScript(origin.source)) return null;
    // What is saved in a type without drafts is what is published.
    const isOfDraft = isDraft || !hasDrafts(strapi, uid);
    const isConverted = isOfDraft ? origin.draftIsConverted : origin.publishedIsConverted;
    return isConverted ? origin.source : null;
  });
};
