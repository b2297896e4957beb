import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createStrapi } from '@strapi/strapi';

/** Serves the application from a folder on a free port, until whoever started this goes away. */
const serve = async ([appDir = '', distDir = '']: string[]): Promise<void> => {
  process.once('disconnect', () => process.exit());
  const strapi = await createStrapi({ appDir, distDir }).load();
  strapi.server.mount();
  const httpServer = strapi.server.httpServer as Server;
  httpServer.listen(0, '127.0.0.1', () => {
    process.send?.((httpServer.address() as AddressInfo).port);
  });
};

void serve(process.argv.slice(2));
