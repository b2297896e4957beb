import type { Core, UID } from '@strapi/strapi';
import { sanitize } from '@strapi/utils';

import type { Entry } from '../engine/convert-entry';
import { populateEverything } from '../schema/populate-everything';
import { modelsOf } from '../schema/strapi-models';

export interface WrittenRow {
  readonly id: number;
  readonly event: 'entry.create' | 'entry.publish';
}

/**
 * Tells webhooks and whoever else listens what was written, as the Document Service does: each row
 * with everything in it, once it is there for all to see.
 *
 * @see createEventManager in @strapi/core, services/document-service/events.ts
 */
export const tellOfRows = async (
  strapi: Core.Strapi,
  { uid, rows }: { uid: string; rows: readonly WrittenRow[] },
): Promise<void> => {
  const getModel = modelsOf(strapi);
  const entries = (await strapi.db.query(uid).findMany({
    where: { id: { $in: rows.map(({ id }) => id) } },
    populate: populateEverything({ uid, getModel }),
  })) as (Entry & { id: number })[];
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  const schema = strapi.contentType(uid as UID.ContentType);
  for (const { id, event } of rows) {
    const entry = await sanitize.sanitizers.defaultSanitizeOutput(
      { schema, getModel: getModel as never },
      entryOf.get(id) as never,
    );
    await strapi.eventHub.emit(event, { model: schema.modelName, uid, entry });
  }
};
