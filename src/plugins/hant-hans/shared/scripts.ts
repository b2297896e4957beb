/** The two scripts of written Chinese, by the locale codes that Strapi knows them by. */
export const SCRIPTS = ['zh-Hant', 'zh-Hans'] as const;
export type Script = (typeof SCRIPTS)[number];

export const isScript = (value: unknown): value is Script =>
  SCRIPTS.some((script) => script === value);

/** The script that a version in `script` is kept in step with. */
export const otherScript = (script: Script): Script =>
  script === 'zh-Hant' ? 'zh-Hans' : 'zh-Hant';
