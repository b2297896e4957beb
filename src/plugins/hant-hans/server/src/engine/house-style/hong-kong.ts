import type { HouseStyleRule } from '../../../../shared/settings';

/**
 * What a rule would cut in two (巡迴|流動), or is written otherwise (釐清, where 厘 is the unit):
 * a rule is for a text wherever it stands, and the longest counts.
 */
const KEPT = [
  ...['巡迴', '輪迴', '迂迴', '憑藉', '慰藉', '詞彙', '字彙'],
  ...['點贊成', '點贊同', '點贊助', '商鋪路', '商鋪設', '鋪位於', '鋪位置', '面檔案'],
  ...['系安全帶來', '系領帶領'],
  ...['釐清', '釐定', '釐訂', '釐正', '毫釐', '公釐'],
];

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
  ...['公佈公布', '分佈分布', '宣佈宣布', '發佈發布', '頒佈頒布', '佈告布告'],
  ...['瞭解了解', '衚衕胡同', '迴歸回歸', '迴流回流', '剋制克制', '傢俱家具', '櫃枱櫃台'],
  ...['儘快盡快', '儘早盡早', '儘量盡量', '儘可能盡可能', '藉助借助', '點贊點讚', '發黴發霉'],
  ...['彙報匯報', '彙集匯集', '總彙總匯', '巖洞岩洞', '商鋪商舖', '鋪位舖位', '鋪租舖租'],
  ...['衝廁沖廁', '衝咖啡沖咖啡', '怒氣衝衝怒氣沖沖', '鐘楚紅鍾楚紅', '贊好讚好', '面檔麵檔'],
  ...['系安全帶繫安全帶', '系領帶繫領帶', '一目瞭然一目了然'],
  ...['正常', '平靜', '秩序', '原狀', '穩定'].map((state) => `回覆${state}回復${state}`),
  '釐厘',
  ...['巨變', '巨額', '巨款', '巨著', '艱巨'].map((word) => word.replace('巨', '鉅') + word),
  ...KEPT.map((word) => word + word),
].map((rule) => ({
  from: rule.slice(0, rule.length / 2),
  to: rule.slice(rule.length / 2),
}));
