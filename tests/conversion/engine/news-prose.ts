/**
 * Sentences of news prose in both scripts, written for this project: Simplified as in the People's
 * Republic, Traditional as newspapers in Hong Kong set it. Each is a case in both directions.
 */
export interface Sentence {
  readonly hans: string;
  readonly hant: string;
}

/** What OpenCC alone gets wrong: it takes a phrase that cuts a word. */
export const CUT_WORDS: readonly Sentence[] = [
  { hans: '这种药物被发明出来', hant: '這種藥物被發明出來' },
  { hans: '报告展示了如何减少排放', hant: '報告展示了如何減少排放' },
  { hans: '多家企业参与制造首列列车', hant: '多家企業參與製造首列列車' },
  { hans: '他用中文采访了当地居民', hant: '他用中文採訪了當地居民' },
  { hans: '该技术被发展成一项产业', hant: '該技術被發展成一項產業' },
  { hans: '记者用英文采写了这篇报道', hant: '記者用英文採寫了這篇報道' },
  { hans: '此系统上月已停用', hant: '此系統上月已停用' },
  { hans: '新措施只影响部分市民', hant: '新措施只影響部分市民' },
  { hans: '工厂须重新制作模具', hant: '工廠須重新製作模具' },
  { hans: '机构不复制个人资料', hant: '機構不複製個人資料' },
  { hans: '职员首先尝试联络家属', hant: '職員首先嘗試聯絡家屬' },
  { hans: '集团完成合并，业务大增', hant: '集團完成合併，業務大增' },
];

/** The other way round: a phrase that overlaps with other words and is right all the same. */
export const WHOLE_PHRASES: readonly Sentence[] = [
  { hans: '他对情况了如指掌', hant: '他對情況瞭如指掌' },
  { hans: '她的长发明显变短', hant: '她的長髮明顯變短' },
  { hans: '这部小说文采飞扬', hant: '這部小說文采飛揚' },
  { hans: '理发师为长者义务理发', hant: '理髮師為長者義務理髮' },
  { hans: '发型师展示了新发型', hant: '髮型師展示了新髮型' },
  { hans: '医院里的头发样本', hant: '醫院裏的頭髮樣本' },
  { hans: '乾隆年间的瓷器拍卖', hant: '乾隆年間的瓷器拍賣' },
  { hans: '扭转乾坤的一役', hant: '扭轉乾坤的一役' },
  { hans: '皇后大道东的旧式面馆', hant: '皇后大道東的舊式麵館' },
  { hans: '太后与王后先后到场', hant: '太后與王后先後到場' },
];

/** One-to-many characters in ordinary news. */
export const ORDINARY: readonly Sentence[] = [
  { hans: '干部要干实事，不能干预司法', hant: '幹部要幹實事，不能干預司法' },
  { hans: '饼干厂因天气干燥发生火警', hant: '餅乾廠因天氣乾燥發生火警' },
  { hans: '面粉和面包价格面临上升压力', hant: '麵粉和麵包價格面臨上升壓力' },
  { hans: '建筑面积约三千平方米', hant: '建築面積約三千平方米' },
  { hans: '会后，王后在后台会见了志愿者', hant: '會後，王后在後台會見了志願者' },
  { hans: '这里距离市区五公里', hant: '這裏距離市區五公里' },
  { hans: '政府制定了新的复制权制度', hant: '政府制定了新的複製權制度' },
  { hans: '系统与系列产品的联系十分紧密', hant: '系統與系列產品的聯繫十分緊密' },
  { hans: '经济复苏缓慢，复杂局面反复出现', hant: '經濟復甦緩慢，複雜局面反覆出現' },
  { hans: '余先生的余款已全数归还', hant: '余先生的餘款已全數歸還' },
  { hans: '台风吹袭台湾东部', hant: '颱風吹襲台灣東部' },
  { hans: '征收土地引发长征路居民关注', hant: '徵收土地引發長征路居民關注' },
  { hans: '两只货船只载了一半货物', hant: '兩隻貨船只載了一半貨物' },
  { hans: '头发花白的老人发表讲话', hant: '頭髮花白的老人發表講話' },
  { hans: '钟表行的钟声在钟先生家中响起', hant: '鐘錶行的鐘聲在鍾先生家中響起' },
  { hans: '粮食作物稻谷丰收，山谷里一片金黄', hant: '糧食作物稻穀豐收，山谷裏一片金黃' },
  { hans: '他松了一口气，松树下一片轻松', hant: '他鬆了一口氣，松樹下一片輕鬆' },
  {
    hans: '冲突双方同意停火，冲咖啡的老板松了口气',
    hant: '衝突雙方同意停火，沖咖啡的老闆鬆了口氣',
  },
  { hans: '郁金香盛开，游客络绎不绝', hant: '鬱金香盛開，遊客絡繹不絕' },
  { hans: '游泳池旁设有旅游咨询处', hant: '游泳池旁設有旅遊諮詢處' },
  { hans: '据占领区居民说，占地面积不大', hant: '據佔領區居民說，佔地面積不大' },
  { hans: '志愿者在杂志上发表日志', hant: '志願者在雜誌上發表日誌' },
  { hans: '委员会委托专家处理托儿问题', hant: '委員會委託專家處理托兒問題' },
  { hans: '税务局说，申报表须在月底前递交', hant: '稅務局說，申報表須在月底前遞交' },
  { hans: '群众在会场外围观', hant: '群眾在會場外圍觀' },
  { hans: '卫生署启动应变机制', hant: '衛生署啟動應變機制' },
  { hans: '气温骤降，低温天气持续', hant: '氣溫驟降，低溫天氣持續' },
  { hans: '用户可脱机阅读', hant: '用戶可脫機閱讀' },
  { hans: '峰会周三在北京召开', hant: '峰會周三在北京召開' },
  { hans: '兑换率锐减，银行下调利率', hant: '兌換率銳減，銀行下調利率' },
  { hans: '警方公布案情，宣布拘捕三人', hant: '警方公布案情，宣布拘捕三人' },
  { hans: '沧桑巨变，任务依然艰巨', hant: '滄桑巨變，任務依然艱巨' },
  { hans: '叙利亚局势紧张', hant: '敘利亞局勢緊張' },
  { hans: '他喜出望外，仿佛卸下重担', hant: '他喜出望外，彷彿卸下重擔' },
  { hans: '医院增设病床，床位仍不足', hant: '醫院增設病床，床位仍不足' },
  { hans: '专家指出，药品须符合标准', hant: '專家指出，藥品須符合標準' },
  { hans: '党委书记准备出席会议', hant: '黨委書記準備出席會議' },
  { hans: '胡同里的胡须老人', hant: '胡同裏的鬍鬚老人' },
  { hans: '种植园里种了几种果树', hant: '種植園裏種了幾種果樹' },
  { hans: '舍弃旧宿舍，搬进新大楼', hant: '捨棄舊宿舍，搬進新大樓' },
  { hans: '警方呼吁市民了解如何防骗', hant: '警方呼籲市民了解如何防騙' },
  { hans: '他说明了如果失败的后果', hant: '他說明了如果失敗的後果' },
  { hans: '两校将会合并，并迁往新校舍', hant: '兩校將會合併，並遷往新校舍' },
];
