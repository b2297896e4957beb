import type { Core } from '@strapi/strapi';

import { isScript, otherScript, type Script } from '../../../shared/scripts';
import { readOrigins, type Origin } from '../pairs/pair-store';
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
    if (!origin || !isScript(locale)) return null;
    // What is saved in a type without drafts is what is published.
    const isOfDraft = isDraft || !hasDrafts(strapi, uid);
    return isConverted(origin, { script: locale, isOfDraft }) ? otherScript(locale) : null;
  });
};

const isConverted = (
  origin: Origin,
  { script, isOfDraft }: { script: Script; isOfDraft: boolean },
): boolean => {
  if (script === origin.source) {
    return isOfDraft ? origin.leadingDraftIsConverted : origin.leadingPublishedIsConverted;
  }
  return isOfDraft ? origin.draftIsConverted : origin.publishedIsConverted;
};
