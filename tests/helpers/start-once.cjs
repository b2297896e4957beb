'use strict';

// Starts the application on the database in DATABASE_URL, through its whole bootstrap, and ends it.
const { createStrapi } = require('@strapi/strapi');

const [appDir, distDir] = process.argv.slice(2);

void (async () => {
  const app = await createStrapi({ appDir, distDir }).load();
  await app.destroy();
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
