import path from 'node:path';

import { createStrapi } from '@strapi/strapi';
import type { Core } from '@strapi/strapi';

/** Boots the compiled newsroom that this file was compiled with, as `npm start` does. */
export const bootNewsroom = (): Promise<Core.Strapi> => {
  const distDir = path.resolve(__dirname, '..', '..');
  return createStrapi({ appDir: process.cwd(), distDir, serveAdminPanel: false }).load();
};
