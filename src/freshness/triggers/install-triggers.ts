import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';
import { escapeIdentifier, escapeLiteral } from 'pg';

import { schemaOf } from '../schema-of';
import { watchTables } from '../watch-tables';
import { FUNCTIONS, functionsOf } from './functions';
import { TRIGGER_PREFIX, triggersOf } from './triggers-of';

/** Where it is written which triggers were made last. */
const MARKED = 'newsroom_tell(text, text, text[])';

/**
 * Has the database tell of every change that an answer may depend on, whoever makes it: this node or
 * another, an import beside it, or somebody with psql. After Strapi has made its tables; does nothing
 * where the triggers are there already.
 */
export const installTriggers = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const schema = schemaOf(strapi);
  const triggers = triggersOf(schema, watchTables(strapi));
  const functions = functionsOf(schema);
  const mark = createHash('sha256')
    .update([...functions, ...triggers].join(';'))
    .digest('hex');
  const { connection } = strapi.db;
  const { rows } = await connection.raw<{ rows: { mark: string | null; triggers: number }[] }>(
    `select obj_description(to_regprocedure(?), 'pg_proc') as mark, (
       select count(*)::int from pg_trigger
       join pg_class on pg_class.oid = tgrelid
       where relnamespace = to_regnamespace(?) and starts_with(tgname, ?)) as triggers`,
    [`${escapeIdentifier(schema)}.${MARKED}`, escapeIdentifier(schema), TRIGGER_PREFIX],
  );
  if (rows[0]?.mark === mark && rows[0].triggers === triggers.length) return;

  const inSchema = escapeIdentifier(schema);
  await connection.transaction(async (trx) => {
    // With them go the triggers that call them, of whatever version.
    for (const name of FUNCTIONS) {
      await trx.raw(`drop function if exists ${inSchema}.${name} cascade`);
    }
    for (const statement of [...functions, ...triggers]) await trx.raw(statement);
    await trx.raw(`comment on function ${inSchema}.${MARKED} is ${escapeLiteral(mark)}`);
  });
};
