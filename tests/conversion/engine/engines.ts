import {
  compileGlossary,
  createConverter,
  HONG_KONG_HOUSE_STYLE,
  type Converter,
  type ConverterOptions,
  type GlossaryEntry,
} from '../../../src/plugins/hant-hans/server/src/engine';

export const TO_HANS = { from: 'zh-Hant', to: 'zh-Hans' } as const;
export const TO_HANT = { from: 'zh-Hans', to: 'zh-Hant' } as const;

type Options = Omit<Partial<ConverterOptions>, 'glossary'> & {
  /** Entries of each layer, the widest first. */
  glossary?: readonly (readonly GlossaryEntry[])[];
};

/** A converter as the newsroom has it by default, but for `options`. */
export const toHans = (options: Options = {}): Converter => converterOf(TO_HANS, options);
export const toHant = (options: Options = {}): Converter => converterOf(TO_HANT, options);

const converterOf = (
  direction: typeof TO_HANS | typeof TO_HANT,
  { glossary = [], ...options }: Options,
): Converter =>
  createConverter({
    flavour: 'hk',
    houseStyle: HONG_KONG_HOUSE_STYLE,
    ...options,
    ...direction,
    glossary: glossary.map((entries) => compileGlossary(entries, direction)),
  });
