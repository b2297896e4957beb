import type { Messages } from '../messages';

/** Simplified Chinese and English; Traditional is what the database holds. */
type Label = readonly [simplified: string, english: string];
type Labels = Readonly<Record<string, Label>>;

const SYSTEM_FIELDS: Labels = {
  createdAt: ['创建时间', 'Created'],
  createdBy: ['创建者', 'Created by'],
  updatedAt: ['更新时间', 'Updated'],
  updatedBy: ['更新者', 'Updated by'],
};

const LIST_ITEM: Labels = {
  description: ['内容', 'Text'],
  ordinal: ['序号', 'Number'],
  title: ['标题', 'Title'],
};

const CONTENT_TYPES: Readonly<Record<string, Labels>> = {
  'api::news-article.news-article': {
    ...SYSTEM_FIELDS,
    actionItems: ['行动项目', 'Action items'],
    actionItemsHeading: ['行动标题', 'Heading of the action items'],
    body: ['正文', 'Body'],
    cover: ['封面图片', 'Cover image'],
    coverCaption: ['封面说明', 'Caption of the cover'],
    credits: ['署名', 'Credits'],
    dateline: ['电头', 'Dateline'],
    datePublished: ['刊登日期', 'Date published'],
    principles: ['原则', 'Principles'],
    principlesHeading: ['原则标题', 'Heading of the principles'],
    seo: ['搜索与分享', 'Search and sharing'],
    slug: ['网址名称', 'Slug'],
    source: ['来源', 'Source'],
    sourceUrl: ['来源网址', 'Address of the source'],
    summary: ['摘要', 'Summary'],
    title: ['标题', 'Title'],
    topics: ['专题', 'Topics'],
  },
  'api::topic.topic': {
    ...SYSTEM_FIELDS,
    articles: ['稿件', 'Articles'],
    children: ['下级专题', 'Subtopics'],
    description: ['简介', 'Description'],
    name: ['名称', 'Name'],
    parent: ['上级专题', 'Parent topic'],
    slug: ['网址名称', 'Slug'],
  },
  'api::author.author': {
    ...SYSTEM_FIELDS,
    bio: ['简介', 'Biography'],
    jobTitle: ['职衔', 'Job title'],
    name: ['姓名', 'Name'],
    portrait: ['肖像', 'Portrait'],
    slug: ['网址名称', 'Slug'],
  },
  'plugin::hant-hans.glossary-entry': {
    ...SYSTEM_FIELDS,
    example: ['例句', 'Example'],
    hans: ['简体', 'Simplified'],
    hant: ['繁体', 'Traditional'],
    note: ['备注', 'Note'],
    scope: ['范围', 'Where it holds'],
    scopeDocumentId: ['文件编号', 'Id of the document'],
    scopeUid: ['文件的内容类型', 'Content type of the document'],
  },
};

const COMPONENTS: Readonly<Record<string, Labels>> = {
  'news.action-item': LIST_ITEM,
  'news.principle': LIST_ITEM,
  'news.credit': { author: ['作者', 'Author'], role: ['职责', 'Role'] },
  'shared.seo': {
    canonicalUrl: ['标准网址', 'Canonical address'],
    metaDescription: ['网页描述', 'Description of the page'],
    metaTitle: ['网页标题', 'Title of the page'],
    shareImage: ['分享图片', 'Image for sharing'],
  },
};

/**
 * The labels that editing-views.ts stores, in the panel's other languages. The Content Manager
 * prefers these messages to what is stored, so that a label that an administrator changes is
 * changed for those who work in Traditional Chinese: there the message is empty, which means what
 * is stored. Were it missing, it would be the English one.
 */
export const fieldLabels = (language: 'zh' | 'zh-Hans' | 'en'): Messages => ({
  ...labelsOf('content-types', CONTENT_TYPES, language),
  ...labelsOf('components', COMPONENTS, language),
});

const labelsOf = (
  kind: 'content-types' | 'components',
  models: Readonly<Record<string, Labels>>,
  language: 'zh' | 'zh-Hans' | 'en',
): Messages =>
  Object.fromEntries(
    Object.entries(models).flatMap(([uid, labels]) =>
      Object.entries(labels).map(([field, [simplified, english]]) => [
        `content-manager.${kind}.${uid}.${field}`,
        { zh: '', 'zh-Hans': simplified, en: english }[language],
      ]),
    ),
  );
