import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { ParityFinding } from '../../../shared/contracts/documents';
import { otherScript, SCRIPTS, type Script } from '../../../shared/scripts';
import { documentConverter } from '../conversion/document-converter';
import { shapeOfType } from '../merge/shape';
import { checkParity } from '../parity/check-parity';
import { strayCharactersIn } from '../parity/stray-characters';
import type { DocumentKey } from '../pairs/pair';
import { hasDrafts, modelsOf } from '../schema/strapi-models';
import { modeOf, readSettings } from '../settings/read-settings';
import { currentPair } from './current-pair';
import { lockDocument } from './document-lock';
import { mergeDocument } from './merge-document';
import { publicationsOf } from './publications';

export type Publication =
  | { kind: 'published' }
  /** Nothing was published: the two scripts differ where they should not. */
  | { kind: 'differs'; findings: ParityFinding[] };

/** What would differ between the two scripts, were the document published now. */
export const checkDocumentParity = async (
  strapi: Core.Strapi,
  key: DocumentKey,
): Promise<ParityFinding[]> => {
  const pair = await currentPair(strapi, key);
  const settings = await readSettings(strapi);
  // What is stale is converted when it is published, where the other script follows publications.
  const write = modeOf(key.uid, settings) === 'on-publish';
  const merge = await mergeDocument(strapi, { pair, write });
  if (merge.kind === 'no-source' || (merge.kind === 'missing' && !write)) {
    const script = merge.kind === 'missing' ? otherScript(pair.source) : pair.source;
    throw new errors.ValidationError(`There is no version in ${script} yet`);
  }
  const script = otherScript(pair.source);
  const conflicts: ParityFinding[] =
    merge.kind === 'merged'
      ? merge.reports.flatMap(({ state, path }) =>
          state === 'conflict' ? [{ kind: 'conflict' as const, path }] : [],
        )
      : [];
  const { convert } = await documentConverter(strapi, {
    ...key,
    from: pair.source,
    to: script,
    settings,
  });
  const findings = checkParity({
    shape: shapeOfType(key.uid, modelsOf(strapi)),
    ...merge.versions,
    script,
    strayCharacters: strayCharactersIn(script, convert),
  });
  return [...conflicts, ...findings];
};

/** Publishes both scripts at once, unless they differ where they should not. */
export const publishBoth = async (
  strapi: Core.Strapi,
  { anyway, ...key }: DocumentKey & { anyway: boolean },
): Promise<Publication> => {
  if (!hasDrafts(strapi, key.uid)) {
    throw new errors.ValidationError(`${key.uid} has no drafts: what is saved is published`);
  }
  return strapi.db.transaction(async (): Promise<Publication> => {
    await lockDocument(strapi, key);
    const findings = anyway ? [] : await checkDocumentParity(strapi, key);
    if (findings.length > 0) return { kind: 'differs', findings };
    await publicationsOf(strapi, key.uid).publish({
      documentId: key.documentId,
      locale: [...SCRIPTS] satisfies Script[],
    });
    return { kind: 'published' };
  }) as unknown as Promise<Publication>;
};
