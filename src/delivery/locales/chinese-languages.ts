/**
 * The members of the macrolanguage `zho`, which share its two scripts: a reader who asks for Cantonese
 * or Hakka is answered in the script that it is written in.
 *
 * @see https://iso639-3.sil.org/code/zho
 */
const MEMBERS = new Set([
  'cdo',
  'cjy',
  'cmn',
  'cnp',
  'cpx',
  'csp',
  'czh',
  'czo',
  'gan',
  'hak',
  'hnm',
  'hsn',
  'luh',
  'lzh',
  'mnp',
  'nan',
  'sjc',
  'wuu',
  'yue',
]);

export const isChinese = (language: string): boolean => language === 'zh' || MEMBERS.has(language);

/** Tags that were registered whole, and that `Intl.Locale` does not read; `zh-min` names no one member. */
const GRANDFATHERED = new Map([
  ['i-hak', 'hak'],
  ['zh-min', 'zh'],
]);

/**
 * A tag in the form that `Intl.Locale` reads: BCP 47 also allows a member below its macrolanguage
 * (`zh-yue-HK`), and has names from before there were members (`zh-min-nan`, `i-hak`).
 *
 * @see https://www.rfc-editor.org/rfc/rfc5646#section-2.2.2
 */
export const inPresentForm = (tag: string): string => {
  const preferred = GRANDFATHERED.get(tag.toLowerCase());
  if (preferred !== undefined) return preferred;
  const [, member = '', rest = ''] = /^zh-(?:min-)?([a-z]{3})((?:-.*)?)$/i.exec(tag) ?? [];
  return isChinese(member.toLowerCase()) ? `${member}${rest}` : tag;
};
