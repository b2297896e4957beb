import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createStrapi } from '@strapi/strapi';

/** The process that browser-app.ts starts: the application, which tells its parent its port. */
const serve = async (): Promise<void> => {
  const [appDir, distDir] = process.argv.slice(2);
  const app = await createStrapi({ appDir, distDir, serveAdminPanel: true }).load();
  await app.listen();
  const { port } = (app.server.httpServer as Server).address() as AddressInfo;
  process.send?.({ port });
};

serve().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
