const DIGITS = new Map(
  Array.from('零一二三四五六七八九').map((character, value): [string, number] => [
    character,
    value,
  ]),
);
const TENS = new Map([
  ['廿', 20],
  ['卅', 30],
  ['卌', 40],
]);
const SMALL_UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const LARGE_UNITS = new Map([
  ['萬', 1e4],
  ['億', 1e8],
  ['兆', 1e12],
]);

/** Other ways to write a numeral, the other script's among them. */
const VARIANTS = new Map(
  ['〇零', '兩二', '两二', '万萬', '亿億', '卄廿'].map((pair): [string, string] => [
    pair.charAt(0),
    pair.charAt(1),
  ]),
);
/** Numerals of cheques and contracts; most are words as well, so that one alone is none. */
const CAPITALS = new Map(
  [
    ...['壹一', '貳二', '贰二', '叁三', '叄三', '參三', '参三', '肆四', '伍五', '陸六', '陆六'],
    ...['柒七', '捌八', '玖九', '拾十', '佰百', '仟千'],
  ].map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

const PLAIN = [
  ...DIGITS.keys(),
  ...TENS.keys(),
  ...SMALL_UNITS.keys(),
  ...LARGE_UNITS.keys(),
  ...VARIANTS.keys(),
].join('');
const UNITS = '十百千萬万億亿兆';

/** What a number in Han numerals is made of, as part of a regular expression. */
export const HAN_NUMBER = `(?:[${PLAIN}]+|[${[...CAPITALS.keys()].join('')}零萬万億亿]{2,})`;
/** What follows digits and makes more of them: 3萬, 2.5億. */
export const UNIT_AFTER_DIGITS = `[${UNITS}]*`;

/**
 * Reads a number in Han numerals of either script: `三十`, `卅`, `二〇二三`, `三億五千万`, `貳佰`.
 *
 * @returns its value in digits; the numerals in one way of writing where they are no one number, as
 *   in 三四十
 */
export const readHanNumber = (text: string): string => {
  const numerals = plainNumerals(text);
  if (numerals.every((one) => DIGITS.has(one)))
    return numerals.map((one) => DIGITS.get(one)).join('');
  const value = sumOf(numerals);
  return value === undefined ? numerals.join('') : String(value);
};

/** The numerals of a number in one way of writing: `兩` is `二`, as `贰` is. */
export const plainNumerals = (text: string): string[] =>
  Array.from(text).map((one) => {
    const plain = CAPITALS.get(one) ?? one;
    return VARIANTS.get(plain) ?? plain;
  });

/** Makes more of digits: `3` and `萬` are 30000. */
export const multiply = (digits: string, units: string): string => {
  const [value, factor] = [Number(digits), Number(readHanNumber(units))];
  return Number.isFinite(value * factor)
    ? // 2.3 × 100000000 is 229999999.99999997 otherwise.
      String(Number((value * factor).toPrecision(15)))
    : digits + units;
};

const sumOf = (numerals: readonly string[]): number | undefined => {
  let [total, section] = [0, 0];
  let digit: number | undefined;
  for (const one of numerals) {
    const [plain, ten, small, large] = [
      DIGITS.get(one),
      TENS.get(one),
      SMALL_UNITS.get(one),
      LARGE_UNITS.get(one),
    ];
    if (plain !== undefined) {
      // 三四十 is thirty or forty.
      if (digit !== undefined && digit !== 0) return undefined;
      digit = plain;
    } else if (ten !== undefined) {
      section += (digit ?? 0) + ten;
      digit = undefined;
    } else if (small !== undefined) {
      section += (digit ?? 1) * small;
      digit = undefined;
    } else if (large !== undefined) {
      const below = section + (digit ?? 0);
      // 一萬億: a larger unit takes all that is before it.
      total = total > 0 && total < large ? (total + below) * large : total + (below || 1) * large;
      section = 0;
      digit = undefined;
    }
  }
  const sum = total + section + (digit ?? 0);
  return Number.isSafeInteger(sum) ? sum : undefined;
};
