/** Whether a part of a page's title, folded, is named as news sites are: 香港商報, 海港在線, example.com. */
export function isSiteName(folded: string): boolean {
  return SITE_NAME.test(folded) && !NO_SITE.test(folded);
}

/** Whether a word, folded, is the name of a newspaper, of a news site or of an agency, and of nothing else. */
export function isNewsSource(folded: string): boolean {
  return AGENCY.test(folded) || (isSiteName(folded) && !isChannelName(folded));
}

/** Whether it is named as their channels are: 新聞頻道, 港聞. Behind a title alone it may be of the title. */
export function isChannelName(folded: string): boolean {
  return CHANNEL_NAME.test(folded);
}

const SITE_NAME =
  /^[^。,;:!?]{2,18}(?:报|网|网站|在线|电视台|电台|通讯社|周刊|客户端|频道|卫视|传媒)$|^[\w.]+\.(?:com|cn|hk|tw|mo|net|org)$/i;

// Words that end as names of newspapers do: 天氣預報, 財報, and not 大公報, 文匯報.
const NO_SITE = /(?:[预简海战通情喜警财捷举播年季]|(?<!大)公|(?<!文)汇)报$|(?:互联|物联|上)网$/;
const AGENCY =
  /^(?:新华|中新|中通|中央|法新|路透|美联|彭博|共同|时事|韩联|塔斯|俄新|德新|埃菲|安莎)社$/;

const CHANNELS =
  '港闻|要闻|时政|国际|国内|社会|财经|经济|体育|娱乐|评论|观点|副刊|科技|教育|健康|文化|生活|地产|军事|汽车|' +
  '两岸|台湾|中国|香港|澳门|世界|滚动|图片|视频|深度|专题|即时|本地';
const CHANNEL_NAME = new RegExp(
  `^(?:${CHANNELS}|[\\p{Script=Han}]{0,6}(?:频道|新闻|新闻中心|栏目|专栏|专题))$`,
  'u',
);
