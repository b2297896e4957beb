import { createStrapi } from '@strapi/strapi';

import { closeStrapi } from '../../scripts/running/close-strapi';

/** Starts the application on the database in DATABASE_URL, through its whole bootstrap, and ends it. */
const startOnce = async (): Promise<void> => {
  const [appDir, distDir] = process.argv.slice(2);
  await closeStrapi(await createStrapi({ appDir, distDir }).load());
};

startOnce().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
