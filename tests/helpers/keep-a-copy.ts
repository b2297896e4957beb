import type { Core } from '@strapi/strapi';

/** Schemas of copies: what a fresh database holds, and what a test file has made of it. */
type Copy = 'pristine' | 'made';

/** Keeps what every table holds in a schema, from which `restoreCopy` takes it. */
export const keepACopy = (strapi: Core.Strapi, copy: Copy = 'pristine'): Promise<unknown> =>
  strapi.db.connection.raw(`
    drop schema if exists ${copy} cascade;
    create schema ${copy};
    do $$ declare t record; begin
      for t in select tablename from pg_tables where schemaname = 'public' loop
        execute format('create table ${copy}.%I as table public.%I', t.tablename, t.tablename);
      end loop;
    end $$`);

/** Every table as it was when it was copied; sequences go on, so that no id is used twice. */
export const restoreCopy = async (strapi: Core.Strapi, copy: Copy = 'pristine'): Promise<void> => {
  await strapi.db.connection.transaction(async (trx) => {
    await trx.raw(`set local session_replication_role = replica`);
    await trx.raw(`
      do $$ declare t record; begin
        for t in select tablename from pg_tables where schemaname = '${copy}' loop
          execute format('delete from public.%I', t.tablename);
          execute format('insert into public.%I select * from ${copy}.%I', t.tablename, t.tablename);
        end loop;
      end $$`);
    // Replicas fire no triggers: nobody was told.
    await trx.raw(`select pg_notify('newsroom_answers_public', '!')`);
  });
};
