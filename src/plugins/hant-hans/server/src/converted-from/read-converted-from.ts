import type { Core } from '@strapi/strapi';

import { isScript, otherScript, type Script } from '../../../shared/scripts';
import { readOrigins, type Whence } from '../pairs/pair-store';
import { hasDrafts } from '../schema/strapi-models';

/** A version of a document, as it was answered. */
export interface AnsweredVersion {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string;
  readonly isDraft: boolean;
  /** Where that is known already; null where nothing is known of it. */
  readonly whence?: Whence | null | undefined;
}

/**
 * The script that each version was converted from, while no person has edited or reviewed it; else
 * null. One statement for all of which it is not known.
 */
export const readConvertedFrom = async (
  strapi: Core.Strapi,
  versions: readonly AnsweredVersion[],
): Promise<(Script | null)[]> => {
  const origins = new Map(
    (
      await readOrigins(
        strapi,
        versions.filter(({ whence }) => whence === undefined),
      )
    ).map((origin) => [`${origin.uid} ${origin.documentId}`, origin]),
  );
  return versions.map(({ uid, documentId, locale, isDraft, whence }) => {
    const origin = whence === undefined ? origins.get(`${uid} ${documentId}`) : whence;
    if (!origin || !isScript(locale)) return null;
    // What is saved in a type without drafts is what is published.
    const isOfDraft = isDraft || !hasDrafts(strapi, uid);
    return isConverted(origin, { script: locale, isOfDraft }) ? otherScript(locale) : null;
  });
};

const isConverted = (
  origin: Whence,
  { script, isOfDraft }: { script: Script; isOfDraft: boolean },
): boolean => {
  if (script === origin.source) {
    return isOfDraft ? origin.leadingDraftIsConverted : origin.leadingPublishedIsConverted;
  }
  return isOfDraft ? origin.draftIsConverted : origin.publishedIsConverted;
};
