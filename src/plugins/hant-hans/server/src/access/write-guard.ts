import type { Core } from '@strapi/strapi';

import { SCRIPTS, type Script } from '../../../shared/scripts';
import type { DocumentKey } from '../pairs/pair';
import { forbiddenTo } from '../refusals';
import { accessAmong } from './document-access';

/** What a conversion is about to write. */
export interface PlannedWrite {
  readonly to: Script;
  /** As in a report; of a version that is new, the attributes that are filled. */
  readonly paths: readonly string[];
}

/** Refuses, by throwing, what somebody may not write. */
export type WriteGuard = (write: PlannedWrite) => Promise<void>;

/**
 * Lets a person write what the content manager would let them write: in the script that is written,
 * `update` of the version that is there or `create` of one that is not, and that on every field.
 *
 * @throws PolicyError naming the script and the fields
 */
export const writeGuard =
  (
    strapi: Core.Strapi,
    { ability, uid, documentId }: DocumentKey & { ability: unknown },
  ): WriteGuard =>
  async ({ to, paths }) => {
    const accesses = await accessAmong(strapi, { ability, uid, documentIds: [documentId] });
    const access = accesses.get(documentId);
    if (!access?.mayWriteIn(to)) {
      const values = { script: to };
      throw forbiddenTo(`You may not write in ${to}`, 'may-not-write-version', values);
    }
    const fields = access.withheldIn(to, paths).join(', ');
    if (fields !== '') {
      const message = `You may not write ${fields} in ${to}`;
      throw forbiddenTo(message, 'may-not-write', { script: to, fields });
    }
  };

/**
 * Lets a person publish in both scripts.
 *
 * @throws PolicyError naming the script
 */
export const refusePublication = async (
  strapi: Core.Strapi,
  { ability, uid, documentId }: DocumentKey & { ability: unknown },
): Promise<void> => {
  const accesses = await accessAmong(strapi, { ability, uid, documentIds: [documentId] });
  const script = SCRIPTS.find((one) => !accesses.get(documentId)?.mayPublishIn(one));
  if (script) throw forbiddenTo(`You may not publish in ${script}`, 'may-not-publish', { script });
};
