import type { Messages } from './messages';

/** English that Strapi has in its code, and not among its messages, and what asks for a message instead. */
export interface Literal {
  /** Below `node_modules/`. */
  readonly file: string;
  readonly code: string;
  readonly translated: string;
}

const message = (id: string, english: string, values = ''): string =>
  `formatMessage({ id: ${id}, defaultMessage: ${english} }${values && `, ${values}`})`;

const REPEATABLE =
  '@strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/Component/Repeatable.mjs';

/** On the way of an editor, in the version of Strapi that package.json names. */
export const LITERALS: readonly Literal[] = [
  {
    file: '@strapi/i18n/dist/admin/components/CMHeaderActions.mjs',
    code: 'children: capitalize(status)',
    translated: `children: ${message('`content-manager.containers.List.${status}`', 'capitalize(status)')}`,
  },
  {
    file: '@strapi/i18n/dist/admin/components/LocaleListCell.mjs',
    code: '`${locale.name} (default)`',
    translated: message("'newsroom.locale.default'", "'{name} (default)'", '{ name: locale.name }'),
  },
  // The roles of credits have names already, where one is chosen.
  {
    file: REPEATABLE,
    code: "typeof displayValue === 'string' ? displayValue : ''",
    translated: `mainField.type === 'enumeration' && displayValue ? ${message('displayValue', 'displayValue')} : typeof displayValue === 'string' ? displayValue : ''`,
  },
  {
    file: REPEATABLE,
    code: 'children: displayValue\n',
    translated: 'children: displayedValue || displayValue\n',
  },
  {
    file: '@strapi/content-manager/dist/admin/pages/ListView/components/BulkActions/PublishAction.mjs',
    code: '...head\n',
    translated: `...head, label: ${message('`newsroom.publish-many.${head.name}`', 'head.label')}\n`,
  },
  {
    // What the server refuses a login with.
    file: '@strapi/admin/dist/admin/admin/src/pages/Auth/components/Login.mjs',
    code: 'children: apiError\n',
    translated: `children: ${message('apiError', 'apiError')}\n`,
  },
];

/** The messages that are asked for there, and that Strapi has not. */
export const literals = (language: 'zh' | 'zh-Hans'): Messages =>
  Object.fromEntries(Object.entries(MESSAGES).map(([id, texts]) => [id, texts[language]]));

const MESSAGES: Readonly<Record<string, Readonly<Record<'zh' | 'zh-Hans', string>>>> = {
  'newsroom.locale.default': { zh: '{name}（預設）', 'zh-Hans': '{name}（默认）' },
  'newsroom.publish-many.documentId': { zh: '文件編號', 'zh-Hans': '文件编号' },
  'newsroom.publish-many.name': { zh: '標題', 'zh-Hans': '标题' },
  'newsroom.publish-many.status': { zh: '狀態', 'zh-Hans': '状态' },
  'newsroom.publish-many.publicationStatus': { zh: '能否發佈', 'zh-Hans': '能否发布' },
  'Invalid credentials': {
    zh: '電郵地址或密碼不正確。',
    'zh-Hans': '邮箱地址或密码不正确。',
  },
  'Too many requests, please try again later.': {
    zh: '嘗試次數太多，請稍後再試。',
    'zh-Hans': '尝试次数太多，请稍后再试。',
  },
  'The database does not answer in time: try again in a moment': {
    zh: '資料庫未能及時回應，請稍後再試。',
    'zh-Hans': '数据库未能及时回应，请稍后再试。',
  },
  'The database cannot be reached: try again in a moment': {
    zh: '資料庫暫時無法連線，請稍後再試。',
    'zh-Hans': '数据库暂时无法连接，请稍后再试。',
  },
};
