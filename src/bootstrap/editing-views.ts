/** How the admin panel shows a content type or component to editors. */
export interface EditingView {
  /** The field that names an entry in lists and relations. */
  mainField: string;
  sort?: { by: string; order: 'ASC' | 'DESC' };
  /** What editors read beside each field, and a hint where the name does not say enough. */
  fields: Record<string, { label: string; description?: string }>;
  /** Columns of the list view, at least one. */
  list: readonly string[];
  /** Rows of the edit view: field and width, at most 12 a row. */
  edit: readonly (readonly [field: string, width: number])[][];
}

export const SYSTEM_FIELDS = {
  createdAt: { label: '建立時間' },
  updatedAt: { label: '更新時間' },
  createdBy: { label: '建立者' },
  updatedBy: { label: '更新者' },
};

const LIST_ITEM = {
  mainField: 'title',
  fields: {
    ordinal: { label: '序號' },
    title: { label: '標題' },
    description: { label: '內容' },
  },
  list: ['ordinal', 'title'],
  edit: [
    [
      ['ordinal', 4],
      ['title', 8],
    ],
    [['description', 12]],
  ],
} as const satisfies EditingView;

export const CONTENT_TYPE_VIEWS: Record<string, EditingView> = {
  'api::news-article.news-article': {
    mainField: 'title',
    sort: { by: 'datePublished', order: 'DESC' },
    fields: {
      ...SYSTEM_FIELDS,
      title: { label: '標題' },
      slug: { label: '網址名稱', description: '簡繁兩個版本共用；新增時由標題產生' },
      summary: { label: '摘要' },
      body: { label: '正文' },
      datePublished: { label: '刊登日期', description: '簡繁兩個版本共用；留空則發佈時填上當天' },
      dateline: { label: '電頭' },
      source: { label: '來源' },
      sourceUrl: { label: '來源網址', description: '簡繁兩個版本共用' },
      credits: { label: '署名' },
      topics: { label: '專題' },
      principlesHeading: { label: '原則標題', description: '例如「七個突出」' },
      principles: { label: '原則' },
      actionItemsHeading: { label: '行動標題', description: '例如「十大行動」' },
      actionItems: { label: '行動項目' },
      cover: { label: '封面圖片', description: '簡繁兩個版本共用' },
      coverCaption: { label: '封面說明' },
      seo: { label: '搜尋與分享' },
    },
    list: ['title', 'datePublished', 'source', 'updatedAt'],
    edit: [
      [['title', 12]],
      [
        ['slug', 6],
        ['datePublished', 6],
      ],
      [['summary', 12]],
      [['body', 12]],
      [['topics', 12]],
      [['principlesHeading', 12]],
      [['principles', 12]],
      [['actionItemsHeading', 12]],
      [['actionItems', 12]],
      [['credits', 12]],
      [
        ['dateline', 6],
        ['source', 6],
      ],
      [['sourceUrl', 12]],
      [
        ['cover', 6],
        ['coverCaption', 6],
      ],
      [['seo', 12]],
    ],
  },
  'api::topic.topic': {
    mainField: 'name',
    fields: {
      ...SYSTEM_FIELDS,
      name: { label: '名稱' },
      slug: { label: '網址名稱', description: '簡繁兩個版本共用' },
      description: { label: '簡介' },
      parent: { label: '上級專題' },
      children: { label: '下級專題' },
      articles: { label: '稿件' },
    },
    list: ['name', 'slug', 'parent', 'updatedAt'],
    // Subtopics and articles are chosen from their own side: a topic has thousands.
    edit: [
      [
        ['name', 6],
        ['slug', 6],
      ],
      [['parent', 12]],
      [['description', 12]],
    ],
  },
  'api::author.author': {
    mainField: 'name',
    fields: {
      ...SYSTEM_FIELDS,
      name: { label: '姓名' },
      slug: { label: '網址名稱', description: '簡繁兩個版本共用' },
      jobTitle: { label: '職銜' },
      bio: { label: '簡介' },
      portrait: { label: '肖像', description: '簡繁兩個版本共用' },
    },
    list: ['name', 'jobTitle', 'updatedAt'],
    edit: [
      [
        ['name', 6],
        ['slug', 6],
      ],
      [
        ['jobTitle', 6],
        ['portrait', 6],
      ],
      [['bio', 12]],
    ],
  },
};

export const COMPONENT_VIEWS: Record<string, EditingView> = {
  'news.principle': LIST_ITEM,
  'news.action-item': LIST_ITEM,
  'news.credit': {
    mainField: 'role',
    fields: { role: { label: '職責' }, author: { label: '作者' } },
    list: ['role', 'author'],
    edit: [
      [
        ['role', 6],
        ['author', 6],
      ],
    ],
  },
  'shared.seo': {
    mainField: 'metaTitle',
    fields: {
      metaTitle: { label: '網頁標題' },
      metaDescription: { label: '網頁描述' },
      shareImage: { label: '分享圖片' },
      canonicalUrl: { label: '標準網址' },
    },
    list: ['metaTitle'],
    edit: [
      [['metaTitle', 12]],
      [['metaDescription', 12]],
      [
        ['shareImage', 6],
        ['canonicalUrl', 6],
      ],
    ],
  },
};
