import { errors } from '@strapi/utils';

/** Which of OpenCC's kinds of Traditional this installation writes. */
export const FLAVOURS = ['hk', 'tw', 'twp', 'hkp', 't'] as const;
export type Flavour = (typeof FLAVOURS)[number];

export interface PluginConfig {
  /** OpenCC's name of the Traditional that is read and written. */
  flavour: Flavour;
}

export const config = {
  default: { flavour: 'hk' } satisfies PluginConfig,

  /** @throws ValidationError naming the setting that is wrong and what it may be */
  validator(given: unknown): asserts given is PluginConfig {
    const flavour: unknown =
      typeof given === 'object' && given !== null && 'flavour' in given ? given.flavour : undefined;
    if (!FLAVOURS.some((known) => known === flavour)) {
      throw new errors.ValidationError(
        `hant-hans: flavour is ${JSON.stringify(flavour)}; it must be one of ${FLAVOURS.join(', ')}`,
      );
    }
  },
};
