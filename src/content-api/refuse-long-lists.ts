import type { Core, Struct } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { countingLists, findLongCount } from '../delivery/queries/count-lists';
import { findLongList, MOST_POPULATED, withListLimits } from '../delivery/queries/list-limits';
import { MOST_DEEP } from '../delivery/queries/query-size';
import type { GetSchema } from '../delivery/queries/schema';
import { isReadByVisitor, maySeeDrafts, type Auth } from './who-asks';

/**
 * Refuses to visitors what populates more documents than one answer can hold.
 *
 * Strapi takes no limit of a populated list from a request; its database layer does. How long a list
 * is shows in what comes of it, which passes through `sanitize.output` of the content API.
 */
export const refuseLongLists = ({ strapi }: { strapi: Core.Strapi }): void => {
  const schemas: Record<string, Struct.Schema | undefined> = {
    ...strapi.contentTypes,
    ...strapi.components,
  };
  const getSchema: GetSchema = (uid) => schemas[uid];

  const limit = async ({ model: { uid }, params }: Reading): Promise<void> => {
    if (!params.populate || !isReadByVisitor(strapi)) return;
    const walk = { schema: getSchema(uid), getSchema };
    const populate = withListLimits(params.populate, walk);
    params.populate = populate;
    for (let rank = 1; rank <= MOST_DEEP; rank += 1) {
      const counting = countingLists(populate, walk, rank);
      if (!counting) continue;
      const entries = await readQuietly({ uid, params: { ...params, populate: counting } });
      const path = findLongCount(entries, counting);
      if (path) throw tooLong(path);
    }
  };
  // Not by `findMany`, which would come back to `limit`.
  const readQuietly = async ({ uid, params }: { uid: string; params: object }) => {
    const query = strapi.db.entityManager
      .createQueryBuilder(uid)
      .init({ ...params, select: ['id'] });
    return query.execute<unknown[]>();
  };
  const subscriber = { beforeFindMany: limit, beforeFindOne: limit };
  // What is read whole is as long as it may be, or read by Strapi after all.
  strapi.db.lifecycles.subscribe(Object.assign(subscriber, { leavesReads: true }));

  const { sanitize } = strapi.contentAPI as unknown as ContentApi;
  const sanitizeOutput = sanitize.output;
  sanitize.output = async (data, schema, options) => {
    if (!maySeeDrafts(options?.auth)) {
      const path = findLongList(Array.isArray(data) ? data : [data], { schema, getSchema });
      if (path) throw tooLong(path);
    }
    return sanitizeOutput(data, schema, options);
  };
};

interface Reading {
  model: { uid: string };
  params: { populate?: unknown };
}

interface ContentApi {
  sanitize: {
    output: (data: unknown, schema: Struct.Schema, options?: { auth?: Auth }) => Promise<unknown>;
  };
}

const tooLong = (path: readonly string[]): Error => {
  const parameter = `populate${path.map((name) => `[${name}]`).join('[populate]')}`;
  return new errors.ValidationError(
    `Invalid parameter ${parameter}: it must come to at most ${MOST_POPULATED} documents in one answer; ask for longer lists by themselves, with filters and pagination`,
    { source: 'query', param: parameter },
  );
};
