/** Language tags and headers, and what a newsroom in zh-Hant and zh-Hans makes of them. */

export const TRADITIONAL =
  `zh-Hant zh-Hant-HK zh-Hant-MO zh-Hant-TW zh-Hant-CN zh-hant ZH-HANT zh-TW zh-HK zh-MO
  zh-tw zh-BN zh-AU zh-GB zh-US zh-ID zh-PH zh-TH zh-VN zh-HK-u-co-stroke zh-TW-x-news und-Hant und-HK
  yue yue-HK yue-Hant yue-Hant-CN zh-yue zh-yue-HK nan-TW nan-Hant hak-TW hak-Hant zh-min-nan-TW cmn-TW
  cmn-Hant zh-cmn-Hant lzh cdo-TW mnp-TW wuu-Hant`.split(/\s+/);
export const SIMPLIFIED =
  `zh zh-Hans zh-Hans-CN zh-Hans-HK zh-Hans-TW zh-hans-sg zh-CN zh-SG zh-MY zh-cn zh-FR zh-JP
  zh-u-nu-hanidec yue-CN yue-Hans yue-Hans-HK zh-yue-CN zh-guoyu cmn cmn-CN zh-cmn-Hans-CN wuu hak gan hsn
  nan zh-xiang zh-gan zh-min-nan cjy czh czo mnp cpx cdo und-Hans
  i-hak I-Hak zh-min`.split(/\s+/);

const REASONS = {
  malformed: 'no language tag (BCP 47)',
  'other-language': 'a language that there is nothing in',
  'other-script': 'written in a script that there is nothing in',
};

export const REFUSED: readonly [tag: string, reason: keyof typeof REASONS][] = [
  ['zh_TW', 'malformed'],
  ['zh-', 'malformed'],
  ['zh--TW', 'malformed'],
  [' zh', 'malformed'],
  ['zh-Hant,zh-Hans', 'malformed'],
  ['中文', 'malformed'],
  ['i-hak-TW', 'malformed'],
  ['i-ami', 'malformed'],
  [`zh-Hant${'-x-abcdefgh'.repeat(20)}`, 'malformed'],
  ['chinese', 'other-language'],
  ['en', 'other-language'],
  ['ja-JP', 'other-language'],
  ['xx', 'other-language'],
  ['und', 'other-language'],
  ['zh-Latn', 'other-script'],
  ['zh-Bopo', 'other-script'],
];

/** What whoever asks for such a tag is told. */
export const refusalOf = ([tag, reason]: (typeof REFUSED)[number]): string => {
  const named = tag.length > 40 ? `${tag.slice(0, 40)}…` : tag;
  return `Invalid parameter locale: "${named}" is ${REASONS[reason]}; it must be zh-Hant, zh-Hans, or a language tag that means one of them`;
};

/** Headers `Accept-Language` that ask for no Chinese, or cannot be read. */
export const WITHOUT_CHINESE = [
  '*',
  'en',
  'en-US,en;q=0.9',
  'ja, ko;q=0.9',
  'zh_CN',
  ';;;',
  ';;;,,,q=1',
  'zh-CN;q=much',
  '"zh-CN"',
  'zh-Latn',
];

/** Headers of 10 kB. */
export const TOO_LONG: readonly [of: string, header: string][] = [
  ['many languages', 'zh-CN,'.repeat(1_700)],
  ['one long word', 'z'.repeat(10_000)],
  ['spaces', `zh${' '.repeat(9_000)};q=1`],
  ['parameters', `zh-CN${';q=1'.repeat(2_500)}`],
  ['quotes', '"'.repeat(10_000)],
  ['commas', ','.repeat(10_000)],
];
