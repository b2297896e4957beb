import type { Core } from '@strapi/strapi';

import type { Entry } from '../engine/convert-entry';
import { ownAttributes } from '../schema/attributes';
import { modelsOf } from '../schema/strapi-models';

/**
 * Documents with a uid that another document has too, in any version. Whether that may be, Strapi
 * and the application's own middlewares decide.
 */
export const documentsWithTakenUids = async (
  strapi: Core.Strapi,
  { uid, entries }: { uid: string; entries: readonly { documentId: string; entry: Entry }[] },
): Promise<ReadonlySet<string>> => {
  const taken = new Set<string>();
  const fields = ownAttributes(modelsOf(strapi)(uid)).filter(([, { type }]) => type === 'uid');
  for (const [field] of fields) {
    const values = new Set(entries.flatMap(({ entry }) => (entry[field] ? [entry[field]] : [])));
    if (values.size === 0) continue;
    const rows = (await strapi.db.query(uid).findMany({
      where: { [field]: { $in: [...values] } },
      select: ['documentId', field],
    })) as Entry[];
    const owners = new Map<unknown, Set<unknown>>();
    for (const { documentId, [field]: value } of rows) {
      owners.set(value, (owners.get(value) ?? new Set()).add(documentId));
    }
    for (const { documentId, entry } of entries) {
      if ((owners.get(entry[field])?.size ?? 0) > 1) taken.add(documentId);
    }
  }
  return taken;
};
