import type { Core } from '@strapi/strapi';

import type { Mode, Settings } from '../../../shared/settings';
import type { PluginConfig } from '../config';

/** The settings in force, read anew each time: a change takes effect on every node at once. */
export const readSettings = (strapi: Core.Strapi): Promise<Settings> => {
  const { flavour } = strapi.config.get<PluginConfig>('plugin::hant-hans');
  return Promise.resolve({
    flavour,
    defaultMode: 'on-publish',
    modes: {},
    quotes: { toHans: false, toHant: false },
    houseStyle: [],
  });
};

export const modeOf = (uid: string, { modes, defaultMode }: Settings): Mode =>
  modes[uid] ?? defaultMode;
