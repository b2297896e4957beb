import type { Core } from '@strapi/strapi';

/** Keeps what every table holds in the schema "pristine", from which `restoreCopy` takes it. */
export const keepACopy = (strapi: Core.Strapi): Promise<unknown> =>
  strapi.db.connection.raw(`
    drop schema if exists pristine cascade;
    create schema pristine;
    do $$ declare t record; begin
      for t in select tablename from pg_tables where schemaname = 'public' loop
        execute format('create table pristine.%I as table public.%I', t.tablename, t.tablename);
      end loop;
    end $$`);

/** Every table as it was when it was copied; sequences go on, so that no id is used twice. */
export const restoreCopy = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db.connection.transaction(async (trx) => {
    await trx.raw(`set local session_replication_role = replica`);
    await trx.raw(`
      do $$ declare t record; begin
        for t in select tablename from pg_tables where schemaname = 'pristine' loop
          execute format('delete from public.%I', t.tablename);
          execute format('insert into public.%I select * from pristine.%I', t.tablename, t.tablename);
        end loop;
      end $$`);
    // Replicas fire no triggers: nobody was told.
    await trx.raw(`select pg_notify('newsroom_answers_public', '!')`);
  });
};
