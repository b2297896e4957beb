import type { Settings } from '../../shared/settings';
import { parseBody } from './parse-body';
import { SETTINGS } from './settings/settings-schema';

/** What `config/plugins.ts` may set: what holds until people set something else in the panel. */
export type PluginConfig = Settings;

export const config = {
  default: {
    flavour: 'hk',
    defaultMode: 'on-publish',
    modes: {},
    quotes: { toHans: false, toHant: false },
    houseStyle: [],
  } satisfies PluginConfig,

  /** @throws ValidationError naming the setting that is wrong and what it may be */
  validator(given: unknown): asserts given is PluginConfig {
    parseBody(SETTINGS, given);
  },
};
