import { PLACES } from './places';

/** Whether a word has the form of a person's name: 王娜, 歐陽文靜, 約翰·史密斯. */
export function isName(word: string): boolean {
  return NAME.test(word) && !NO_NAME.test(word) && !PLACES.has(word) && !COMPOUND.test(word);
}

/** Whether it is one even where no label says so: two or three characters behind a common surname. */
export function isSurelyName(word: string): boolean {
  return isName(word) && (word.includes('·') || SURE_NAME.test(word));
}

/** A name without the blanks that set it wide: 「王 娜」 is 王娜. */
export function joinWideName(name: string): string {
  return name.replace(/(?<=\p{Script=Han})\s+/gu, '');
}

/** Whether a word is part of a name in Latin letters, which has two of them or more: John, Q., Smith. */
export function isLatinNamePart(word: string): boolean {
  return LATIN_NAME_PART.test(word);
}

const NAME = /^(?:\p{Script=Han}{2,4}|[\p{Script=Han}\p{Script=Latin}]+[·•][\p{L}·•]+)$/u;
const NO_NAME = /(?:报道|报导|[社报网台局厅处部])$/;
const LATIN_NAME_PART = /^\p{Lu}(?:\.|[\p{Script=Latin}.'-]*\p{Ll}[\p{Script=Latin}.'-]*)$/u;

// Half of a name: 「歐陽 文靜」 is one person.
const COMPOUND_SURNAMES =
  '欧阳|司马|司徒|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|夏侯|端木|南宫|西门|独孤';
const COMPOUND = new RegExp(`^(?:${COMPOUND_SURNAMES})$`);

// Without those that begin common words as well, as 方, 文, 安 and 于 do.
const COMMON_SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余' +
  '潘杜戴夏钟汪田姜范石姚谭廖邹熊金陆郝孔崔康毛邱秦江史顾侯邵孟龙段钱汤尹黎乔贺赖龚庞樊殷施陶洪翟颜倪严牛' +
  '温季俞章鲁葛伍韦申尤毕聂丛焦柳邢岳齐梅庄辛管祝左涂谷祁耿牟卜詹关苗凌费纪靳欧甄霍柯阮桂闵解柴冼区麦莫简';
const SURE_NAME = new RegExp(
  `^(?:[${COMMON_SURNAMES}]\\p{Script=Han}{1,2}|(?:${COMPOUND_SURNAMES})\\p{Script=Han}{1,2})$`,
  'u',
);
