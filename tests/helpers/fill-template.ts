import { createStrapi } from '@strapi/strapi';

import { closeStrapi } from '../../scripts/running/close-strapi';
import { keepACopy } from './keep-a-copy';

/**
 * Starts the application once on the database in DATABASE_URL, then keeps a copy of every table,
 * from which workers restore what a test file changed.
 */
const fill = async (): Promise<void> => {
  const [appDir, distDir] = process.argv.slice(2);
  const app = await createStrapi({ appDir, distDir }).load();
  await keepACopy(app);
  await closeStrapi(app);
};

fill().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
