import type { HouseStyleRule } from '../../../../shared/settings';

/**
 * What Hong Kong's newspapers print where OpenCC's `hk` writes something else, so that their text
 * comes back from Simplified as it was. Only what news was seen to need; `tests/conversion/engine`
 * holds the sentences.
 *
 * - Forms: OpenCC follows the Education Bureau's list of forms, newspapers those of Big5.
 * - 週: newspapers write 周 in all of its senses.
 * - Words in which OpenCC chooses a rarer character than newspapers do.
 */
export const HONG_KONG_HOUSE_STYLE: readonly HouseStyleRule[] = [
  ...['兑兌', '卧臥', '啓啟', '峯峰', '悦悅', '户戶', '敍敘', '温溫', '牀床', '税稅', '羣群'],
  ...['脱脫', '葱蔥', '藴蘊', '蜕蛻', '衞衛', '説說', '醖醞', '鋭銳', '閲閱', '麪麵', '豔艷'],
  ...['週周'],
  ...['公佈公布', '分佈分布', '宣佈宣布', '發佈發布', '頒佈頒布'],
  ...['瞭解了解', '衚衕胡同'],
  ...['巨變', '巨額', '巨著', '艱巨'].map((word) => word.replace('巨', '鉅') + word),
].map((rule) => ({
  from: rule.slice(0, rule.length / 2),
  to: rule.slice(rule.length / 2),
}));
