import { plainNumerals } from './han-numbers';

/** Two digits that say about how many, in one way of writing: 五六個, 兩三天, 三五成. */
const APPROXIMATE = new Set([
  '一二',
  '二三',
  '三四',
  '四五',
  '五六',
  '六七',
  '七八',
  '八九',
  '三五',
  '三二',
]);

/** Not 年, 號 and others that come after digits which are read one by one: 六七年 is 1967. */
const COUNTERS = new Set(
  Array.from(
    '個个人名位口天日週周月歲岁次回遍件宗樁桩項项條条張张間间家所座棟栋幢層层隻只頭头匹輛辆艘架部台臺' +
      '杯碗瓶盒箱包塊块元角份篇頁页本冊册首句段字場场局輪轮批種种類类級级代輩辈倍成分秒刻點点時时' +
      '米尺寸里公斤兩两克噸吨畝亩度步對对雙双組组隊队班',
  ),
);

/**
 * Whether numerals tell about how many there are and are no number: 五六個 is five or six.
 *
 * @param after the character that follows them
 */
export const isApproximate = (numerals: string, after: string): boolean =>
  COUNTERS.has(after) && APPROXIMATE.has(plainNumerals(numerals).join(''));
