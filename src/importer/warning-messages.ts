import type { Messages } from './messages';
import type { WarningCode, WarningDetails } from './warning';

/** `text` is what stands in the input at the warning's place, shortened where it is long. */
type MessageWriter<Code extends WarningCode> = (
  details: WarningDetails[Code] & { text: string },
) => Messages;

export const WARNING_MESSAGES: { [Code in WarningCode]: MessageWriter<Code> } = {
  'missing-date': () => ({
    'zh-Hant': '找不到發佈日期。',
    'zh-Hans': '找不到发布日期。',
    en: 'No date of publication was found.',
  }),
  'invalid-date': ({ text }) => ({
    'zh-Hant': `「${text}」不是存在的日期，發佈日期留空。`,
    'zh-Hans': `“${text}”不是存在的日期，发布日期留空。`,
    en: `“${text}” is no existing date; the date of publication was left empty.`,
  }),
  'unclear-title': ({ text }) => ({
    'zh-Hant': `「${text}」可能是引題，而下一行才是標題；已把它當作標題。`,
    'zh-Hans': `“${text}”可能是引题，而下一行才是标题；已把它当作标题。`,
    en: `“${text}” may be a kicker, and the next line the title; it was read as the title.`,
  }),
  'unclear-site-name': ({ text }) => ({
    'zh-Hant': `標題結尾的「${text}」可能是網站名稱，已保留在標題中。`,
    'zh-Hans': `标题结尾的“${text}”可能是网站名称，已保留在标题中。`,
    en: `“${text}” at the end of the title may be the name of the site; it was kept in the title.`,
  }),
  'repeated-furniture': ({ text }) => ({
    'zh-Hant': `「${text}」與前文不同，只採用了前者。`,
    'zh-Hans': `“${text}”与前文不同，只采用了前者。`,
    en: `“${text}” differs from what was said before; the first was used.`,
  }),
  'unclear-credit': ({ text }) => ({
    'zh-Hant': `未能確定署名「${text}」，已保留在正文中。`,
    'zh-Hans': `未能确定署名“${text}”，已保留在正文中。`,
    en: `The credits “${text}” could not be read; they were kept in the body.`,
  }),
  'unplaced-line': ({ text }) => ({
    'zh-Hant': `短行「${text}」不在兩個段落之間，未當作小標題，作段落保留。`,
    'zh-Hans': `短行“${text}”不在两个段落之间，未当作小标题，作段落保留。`,
    en: `The short line “${text}” does not stand between two paragraphs; it was kept as a paragraph, not read as a heading.`,
  }),
  'unclear-tail': ({ text }) => ({
    'zh-Hant': `「${text}」之後似乎還有正文，全部保留在正文中。`,
    'zh-Hans': `“${text}”之后似乎还有正文，全部保留在正文中。`,
    en: `The story seems to go on behind “${text}”; all of it was kept in the body.`,
  }),
  'caption-without-image': ({ text }) => ({
    'zh-Hant': `圖說「${text}」旁沒有圖片，作段落保留。`,
    'zh-Hans': `图片说明“${text}”旁没有图片，作段落保留。`,
    en: `There is no image beside the caption “${text}”; it was kept as a paragraph.`,
  }),
  'list-count-mismatch': ({ text, declared, found }) => ({
    'zh-Hant': `「${text}」應有${declared}項，只辨認出${found}項，內容只保留在正文中。`,
    'zh-Hans': `“${text}”应有${declared}项，只辨认出${found}项，内容只保留在正文中。`,
    en: `“${text}” announces ${declared} items and ${found} were found; they were kept in the body only.`,
  }),
  'unclear-list': ({ text, isDeclared }) => ({
    'zh-Hant': `未能確定${isDeclared ? `「${text}」` : '列舉'}各項的起止，內容只保留在正文中。`,
    'zh-Hans': `未能确定${isDeclared ? `“${text}”` : '列举'}各项的起止，内容只保留在正文中。`,
    en: `Where the items of ${isDeclared ? `“${text}”` : 'a list'} begin and end is unclear; they were kept in the body only.`,
  }),
  'unclassified-list': ({ text, isDeclared, found }) => ({
    'zh-Hant': `${isDeclared ? `「${text}」的` : ''}${found}項列舉不屬原則或行動，只保留在正文中。`,
    'zh-Hans': `${isDeclared ? `“${text}”的` : ''}${found}项列举不属原则或行动，只保留在正文中。`,
    en: `A list of ${found} items${isDeclared ? ` (“${text}”)` : ''} states neither principles nor actions; it was kept in the body only.`,
  }),
  'second-list': ({ text }) => ({
    'zh-Hant': `稿件已有同類列舉，「${text}」只保留在正文中。`,
    'zh-Hans': `稿件已有同类列举，“${text}”只保留在正文中。`,
    en: `The story already has a list of this kind; “${text}” was kept in the body only.`,
  }),
  'undecided-script': ({ assumed }) => ({
    'zh-Hant': `未能判斷稿件是繁體還是簡體，暫作${assumed === 'zh-Hant' ? '繁體' : '簡體'}。`,
    'zh-Hans': `未能判断稿件是繁体还是简体，暂作${assumed === 'zh-Hant' ? '繁体' : '简体'}。`,
    en: `Nothing tells whether the story is Traditional or Simplified; ${assumed} was assumed.`,
  }),
  'mixed-script': ({ text }) => ({
    'zh-Hant': `「${text}」繁簡混用，請核對。`,
    'zh-Hans': `“${text}”繁简混用，请核对。`,
    en: `“${text}” mixes Traditional and Simplified characters; please check it.`,
  }),
  'converted-script': ({ text, to }) => ({
    'zh-Hant': `「${text}」已轉換為${to === 'zh-Hant' ? '繁體' : '簡體'}，請核對。`,
    'zh-Hans': `“${text}”已转换为${to === 'zh-Hant' ? '繁体' : '简体'}，请核对。`,
    en: `“${text}” was converted to ${to === 'zh-Hant' ? 'Traditional' : 'Simplified'} characters; please check it.`,
  }),
  'unprintable-characters': ({ count }) => ({
    'zh-Hant': `有${count}個不可見字元沒有寫入任何欄位。`,
    'zh-Hans': `有${count}个不可见字符没有写入任何字段。`,
    en: `${count} unprintable characters were left out of every field.`,
  }),
};
