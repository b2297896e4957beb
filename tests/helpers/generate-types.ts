import { createStrapi } from '@strapi/strapi';
import { generators } from '@strapi/typescript-utils';

import { closeStrapi } from '../../scripts/running/close-strapi';

/** Writes the types of the application's schemas below a folder: types/generated/*.d.ts. */
const generate = async (): Promise<void> => {
  const [appDir, distDir, folder = ''] = process.argv.slice(2);
  const strapi = await createStrapi({ appDir, distDir }).register();
  await generators.generate({
    strapi,
    pwd: folder,
    logger: { silent: true, debug: false },
    artifacts: { contentTypes: true, components: true },
  });
  await closeStrapi(strapi);
};

generate().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
