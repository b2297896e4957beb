import type { Core } from '@strapi/strapi';

import type { Named } from './named-documents';

const TOPIC = 'api::topic.topic';

/** Lets one transaction at a time, on all nodes, change which topic is below which. */
export const lockTree = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db.transaction(async ({ trx }) => {
    await (trx as Transaction).raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
      'topic tree',
    ]);
  });
};

/** Some topics and all that are above them, in any script. */
export const aboveTopics = async (
  strapi: Core.Strapi,
  documentIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  const found = new Set(documentIds);
  for (let level = [...documentIds]; level.length > 0;) {
    const rows = (await strapi.db.query(TOPIC).findMany({
      where: { documentId: { $in: level } },
      select: ['id'],
      populate: { parent: { select: ['documentId'] } },
    })) as { parent: { documentId: string } | null }[];
    const parents = new Set(rows.flatMap(({ parent }) => (parent ? [parent.documentId] : [])));
    level = [...parents].filter((one) => !found.has(one));
    for (const one of level) found.add(one);
  }
  return found;
};

/** The document ids of topics, however they are named. */
export const topicIds = async (strapi: Core.Strapi, named: readonly Named[]): Promise<string[]> => {
  // What no row can have is Strapi's to refuse.
  const ids = named.flatMap((one) => ('id' in one && isRowId(one.id) ? [one.id] : []));
  const rows =
    ids.length === 0
      ? []
      : ((await strapi.db.query(TOPIC).findMany({
          where: { id: { $in: ids } },
          select: ['documentId'],
        })) as { documentId: string }[]);
  return [
    ...named.flatMap((one) => ('id' in one ? [] : [one.documentId])),
    ...rows.map(({ documentId }) => documentId),
  ];
};

/** What PostgreSQL's `integer` holds. */
const isRowId = (id: number): boolean => Number.isInteger(id) && id > 0 && id < 2 ** 31;

/** The part of Knex's transaction that is used here. */
interface Transaction {
  raw(sql: string, bindings: readonly string[]): Promise<unknown>;
}
