import { createStrapi } from '@strapi/strapi';

import { closeStrapi } from '../../scripts/running/close-strapi';

const KEEP_A_COPY = `
  create schema pristine;
  do $$ declare t record; begin
    for t in select tablename from pg_tables where schemaname = 'public' loop
      execute format('create table pristine.%I as table public.%I', t.tablename, t.tablename);
    end loop;
  end $$`;

/**
 * Starts the application once on the database in DATABASE_URL, then keeps a copy of every table in
 * the schema "pristine", from which workers restore what a test file changed.
 */
const fill = async (): Promise<void> => {
  const [appDir, distDir] = process.argv.slice(2);
  const app = await createStrapi({ appDir, distDir }).load();
  await app.db.connection.raw(KEEP_A_COPY);
  await closeStrapi(app);
};

fill().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
