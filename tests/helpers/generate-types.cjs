'use strict';

// Writes the types of the application's schemas below a folder: types/generated/*.d.ts.
const { createStrapi } = require('@strapi/strapi');
const { generators } = require('@strapi/typescript-utils');

const [appDir, distDir, folder] = process.argv.slice(2);

void (async () => {
  const strapi = await createStrapi({ appDir, distDir }).register();
  await generators.generate({
    strapi,
    pwd: folder,
    logger: { silent: true, debug: false },
    artifacts: { contentTypes: true, components: true },
  });
  await strapi.destroy();
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
