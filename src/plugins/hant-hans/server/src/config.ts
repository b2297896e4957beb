import { z } from 'zod';

import type { Settings } from '../../shared/settings';
import { parseBody } from './parse-body';
import { SETTINGS } from './settings/settings-schema';

/** A field that names the documents of a content type: a person, a place, a topic. */
export interface NameSource {
  readonly uid: string;
  readonly field: string;
}

/** What `config/plugins.ts` may set. */
export interface PluginConfig
  /** What holds until people set something else in the panel. */
  extends Omit<Settings, 'houseStyle'> {
  /** Left out, what newspapers print where OpenCC's flavour writes something else. */
  readonly houseStyle?: Settings['houseStyle'];
  /** Names that count as glossary entries by themselves, as they are in the two scripts. */
  readonly nameSources: readonly NameSource[];
  /** Content types whose documents an archive's synchronisation writes one by one. */
  readonly oneByOne: readonly string[];
}

const CONFIG = SETTINGS.partial({ houseStyle: true }).extend({
  nameSources: z.array(z.strictObject({ uid: z.string().min(1), field: z.string().min(1) })),
  oneByOne: z.array(z.string().min(1)),
});

export const config = {
  default: {
    flavour: 'hk',
    defaultMode: 'on-publish',
    modes: {},
    quotes: { toHans: false, toHant: false },
    jsonFields: {},
    nameSources: [],
    oneByOne: [],
  } satisfies PluginConfig,

  /** @throws ValidationError naming the setting that is wrong and what it may be */
  validator(given: unknown): asserts given is PluginConfig {
    parseBody(CONFIG, given);
  },
};
