import type { Core } from '@strapi/strapi';

import { isScript, otherScript, SCRIPTS, type Script } from '../../../shared/scripts';
import type { DocumentKey, PublishedTexts } from '../pairs/pair';
import { readPair, writePair } from '../pairs/pair-store';
import { withoutPublished, withPublished } from '../pairs/published-state';
import { modeOf, readSettings } from '../settings/read-settings';
import { aboutVersion } from './about-version';
import { convertDocument } from './convert-document';
import { currentPair } from './current-pair';
import { publicationsOf } from './publications';
import { textsOf } from './text-of';
import { draftScripts, publishedScripts, readPublished } from './versions';

interface Publication extends DocumentKey {
  readonly locales: readonly string[];
}

/** Before a document is published: its other script is brought in step with the one that leads. */
export const prepareToPublish = async (
  strapi: Core.Strapi,
  { locales, isLocked = false, ...key }: Publication & { readonly isLocked?: boolean },
): Promise<void> => {
  if (!(await publishesBoth(strapi, key))) return;
  const present = await draftScripts(strapi, key);
  const { source } = await currentPair(strapi, key);
  // All locales may be published of a document that is in neither script.
  if (locales.includes(source) && present.includes(source)) {
    await convertDocument(strapi, { ...key, to: otherScript(source), isLocked });
  }
};

/**
 * After a document was published: publishes the script that was left out, so that none is published
 * alone. A version in conflict keeps its last published text and waits for a person.
 */
export const followPublication = async (
  strapi: Core.Strapi,
  { locales, isPrepared, ...key }: Publication & { isPrepared: boolean },
): Promise<void> => {
  const published = SCRIPTS.filter((script) => locales.includes(script));
  if (published.length === 0) return;
  if (!isPrepared) await prepareToPublish(strapi, { ...key, locales });
  if (await publishesBoth(strapi, key)) {
    for (const script of await scriptsToFollow(strapi, { ...key, locales, isPrepared })) {
      await aboutVersion(strapi, {
        uid: key.uid,
        script,
        task: () =>
          publicationsOf(strapi, key.uid).publish({
            documentId: key.documentId,
            locale: script,
          }),
      });
      published.push(script);
    }
  }
  await notePublication(strapi, { ...key, published });
};

/** After a script was taken back: the other one goes with it where both are published together. */
export const followUnpublication = async (
  strapi: Core.Strapi,
  { locales, ...key }: Publication,
): Promise<void> => {
  const left = (await publishedScripts(strapi, key)).filter((script) => !locales.includes(script));
  if (locales.some(isScript) && (await publishesBoth(strapi, key))) {
    for (const script of left) {
      await publicationsOf(strapi, key.uid).unpublish({
        documentId: key.documentId,
        locale: script,
      });
    }
  }
  const pair = await readPair(strapi, key);
  if (!pair) return;
  const published = await publishedScripts(strapi, key);
  await writePair(strapi, {
    ...(published.includes(otherScript(pair.source)) ? pair : withoutPublished(pair)),
    ...(!published.includes(pair.source) && { leadingPublishedIsConverted: false }),
  });
};

/** Scripts that are to be published with what was. */
const scriptsToFollow = async (
  strapi: Core.Strapi,
  { locales, isPrepared, ...key }: Publication & { isPrepared: boolean },
): Promise<Script[]> => {
  const pair = await currentPair(strapi, key);
  const target = otherScript(pair.source);
  const present = await publishedScripts(strapi, key);
  if (!locales.includes(pair.source)) {
    // A correction of the other script: what the source is still being written on is not published.
    return present.includes(pair.source) ? [] : [pair.source];
  }
  if (locales.includes(target)) return isPrepared ? [] : [target];
  // What waits for a person keeps its last published text, and stays away where there is none.
  return pair.conflicts.length > 0 ? [] : [target];
};

const notePublication = async (
  strapi: Core.Strapi,
  { published, ...key }: DocumentKey & { published: readonly Script[] },
): Promise<void> => {
  const pair = await readPair(strapi, key);
  if (!pair) return;
  const isTarget = published.includes(otherScript(pair.source));
  await writePair(strapi, {
    ...(isTarget ? withPublished(pair, { texts: await publishedTexts(strapi, key) }) : pair),
    ...(published.includes(pair.source) && {
      leadingPublishedIsConverted: pair.leadingDraftIsConverted,
    }),
  });
};

const publishedTexts = async (strapi: Core.Strapi, key: DocumentKey): Promise<PublishedTexts> =>
  textsOf(strapi, { uid: key.uid, published: await readPublished(strapi, key) });

const publishesBoth = async (strapi: Core.Strapi, { uid }: DocumentKey): Promise<boolean> =>
  modeOf(uid, await readSettings(strapi)) === 'on-publish';
