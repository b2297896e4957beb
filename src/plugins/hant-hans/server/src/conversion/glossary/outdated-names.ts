import type { Core } from '@strapi/strapi';

import type { Script } from '../../../../shared/scripts';
import { isLeafBase, isRecordBase, type Base } from '../../merge/base';
import { hashOf } from '../../merge/hash';

interface Row {
  readonly relatedDocumentId: string;
  readonly source: Script;
  readonly base: Base | null;
}

/**
 * Documents whose name was changed in the one script and is the old one still in the other: until
 * somebody brings them in step, the two are not one name.
 */
export const readOutdatedNames = async (
  strapi: Core.Strapi,
  request: {
    uid: string;
    field: string;
    versions: ReadonlyMap<string, Partial<Record<Script, string>>>;
  },
): Promise<ReadonlySet<string>> => {
  const { uid, field, versions } = request;
  const rows = (await strapi.db.query('plugin::hant-hans.pair').findMany({
    where: { relatedUid: uid, state: { $in: ['stale', 'conflict'] } },
    select: ['relatedDocumentId', 'source', 'base'],
  })) as Row[];
  const isOutdated = ({ relatedDocumentId, source, base }: Row): boolean => {
    const name = versions.get(relatedDocumentId)?.[source];
    const whole = base ?? undefined;
    const ofName = isRecordBase(whole) ? whole.fields[field] : undefined;
    return !isLeafBase(ofName) || ofName.source !== hashOf(name);
  };
  return new Set(rows.filter(isOutdated).map(({ relatedDocumentId }) => relatedDocumentId));
};
