import type { Core, Struct } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { asksForDrafts } from '../delivery/queries/asks-for-drafts';
import { checkFilterCost } from '../delivery/queries/filter-cost';
import { checkQuery } from '../delivery/queries/check-query';
import { checkWritten } from '../delivery/queries/check-written';
import { readPublished } from '../delivery/queries/read-published';
import { withNotInAnd } from '../delivery/queries/not-in-and';
import type { GetSchema, QueryObject } from '../delivery/queries/schema';
import { isOfRest, maySeeDrafts, type Auth } from './who-asks';

/**
 * Checks every query of the content API, REST and GraphQL alike, before Strapi reads anything.
 *
 * Strapi's controllers and resolvers all pass what they were asked through `validate.query` and
 * `sanitize.query` of the content API, together with who asks; both are wrapped here.
 */
export const guardQueries = ({ strapi }: { strapi: Core.Strapi }): void => {
  const schemas: Record<string, Struct.Schema | undefined> = {
    ...strapi.contentTypes,
    ...strapi.components,
  };
  const getSchema: GetSchema = (uid) => schemas[uid];
  const { validate, sanitize } = strapi.contentAPI as unknown as ContentApi;
  const validateQuery = validate.query;
  const sanitizeQuery = sanitize.query;

  validate.query = async (query, schema, options) => {
    const seesDrafts = maySeeDrafts(options?.auth);
    if (!seesDrafts) refuseDrafts(query);
    const found =
      (isOfRest(strapi) && isOfOurs(schema) ? checkWritten(query) : undefined) ??
      (seesDrafts ? undefined : checkFilterCost(query, { schema, getSchema })) ??
      checkQuery({ query, schema, getSchema, seesDrafts });
    if (found) {
      const { parameter, expected } = found;
      throw new errors.ValidationError(`Invalid parameter ${parameter}: it must be ${expected}`, {
        source: 'query',
        param: parameter,
      });
    }
    return validateQuery(query, schema, options);
  };

  sanitize.query = async (query, schema, options) => {
    const sanitized = withNotInAnd(await sanitizeQuery(query, schema, options), {
      schema,
      getSchema,
    });
    if (maySeeDrafts(options?.auth)) return sanitized;
    return readPublished(sanitized, { schema, getSchema });
  };
};

/** Strapi's own types, files and users, take `start` and `limit` as they stand. */
const isOfOurs = ({ uid }: Struct.Schema): boolean => uid.startsWith('api::');

type QueryStep<Result> = (
  query: QueryObject,
  schema: Struct.Schema,
  options?: { auth?: Auth },
) => Promise<Result>;

interface ContentApi {
  validate: { query: QueryStep<unknown> };
  sanitize: { query: QueryStep<QueryObject> };
}

const refuseDrafts = (query: QueryObject): void => {
  const parameter = asksForDrafts(query);
  if (parameter) {
    throw new errors.PolicyError(`Drafts are for editors: ${parameter} needs an API token`, {
      policy: 'drafts-for-editors',
      param: parameter,
    });
  }
};
