'use strict';

// Starts the application once on the database in DATABASE_URL, then keeps a copy of every table in
// the schema "pristine", from which workers restore what a test file changed.
const { createStrapi } = require('@strapi/strapi');

const [appDir, distDir] = process.argv.slice(2);

const KEEP_A_COPY = `
  create schema pristine;
  do $$ declare t record; begin
    for t in select tablename from pg_tables where schemaname = 'public' loop
      execute format('create table pristine.%I as table public.%I', t.tablename, t.tablename);
    end loop;
  end $$`;

/** Strapi goes on asking in the background once it is loaded; cut off, that fails unhandled. */
const whatStrapiStillAsks = async ({ db }) => {
  const { pool } = db.connection.client;
  while (pool.numUsed() + pool.numPendingAcquires() + pool.numPendingCreates() > 0) {
    await new Promise((resolve) => setImmediate(resolve));
  }
};

void (async () => {
  const app = await createStrapi({ appDir, distDir }).load();
  await app.db.connection.raw(KEEP_A_COPY);
  await whatStrapiStillAsks(app);
  await app.destroy();
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
