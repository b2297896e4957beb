import type { Messages } from '../messages';

type Language = 'zh' | 'zh-Hans' | 'en';

/**
 * Names that the Content Manager translates as they stand in the schemas: display names in menus
 * and titles, the roles that a credit may have, where a glossary entry holds.
 */
const NAMES: Readonly<Record<string, Readonly<Partial<Record<Language, string>>>>> = {
  // content types
  'News Article': { zh: '新聞稿件', 'zh-Hans': '新闻稿件' },
  Topic: { zh: '專題', 'zh-Hans': '专题' },
  Author: { zh: '作者', 'zh-Hans': '作者' },
  User: { zh: '網站用戶', 'zh-Hans': '网站用户' },
  Glossary: { zh: '詞彙表', 'zh-Hans': '词汇表' },
  // components
  'Action Item': { zh: '行動項目', 'zh-Hans': '行动项目' },
  Credit: { zh: '署名', 'zh-Hans': '署名' },
  Principle: { zh: '原則', 'zh-Hans': '原则' },
  SEO: { zh: '搜尋與分享', 'zh-Hans': '搜索与分享', en: 'Search and sharing' },
  // news.credit: role
  reporter: { zh: '記者', 'zh-Hans': '记者', en: 'Reporter' },
  photographer: { zh: '攝影', 'zh-Hans': '摄影', en: 'Photographer' },
  editor: { zh: '編輯', 'zh-Hans': '编辑', en: 'Editor' },
  columnist: { zh: '專欄作者', 'zh-Hans': '专栏作者', en: 'Columnist' },
  translator: { zh: '翻譯', 'zh-Hans': '翻译', en: 'Translator' },
  // plugin::hant-hans.glossary-entry: scope
  everywhere: { zh: '所有內容', 'zh-Hans': '所有内容', en: 'Everywhere' },
  related: { zh: '與某個文件相關的內容', 'zh-Hans': '与某个文件相关的内容', en: 'What is related' },
  document: { zh: '只限一個文件', 'zh-Hans': '只限一个文件', en: 'One document' },
};

export const contentNames = (language: Language): Messages =>
  Object.fromEntries(Object.entries(NAMES).map(([name, names]) => [name, names[language] ?? name]));
