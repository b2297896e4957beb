import { SYSTEM_FIELDS, type EditingView } from './editing-views';

export const GLOSSARY_ENTRY = 'plugin::hant-hans.glossary-entry';

/** The glossary of the plugin that keeps the two scripts in step. */
export const GLOSSARY_VIEW: EditingView = {
  mainField: 'hant',
  sort: { by: 'hant', order: 'ASC' },
  fields: {
    ...SYSTEM_FIELDS,
    hant: { label: '繁體' },
    hans: { label: '簡體' },
    scope: {
      label: '範圍',
      description: '相關的內容和只限一個文件的，要在下面填寫是哪個文件',
    },
    scopeUid: {
      label: '文件的內容類型',
      description: '例如 api::topic.topic；範圍是所有內容時不用填',
    },
    scopeDocumentId: { label: '文件編號', description: '文件網址最後一段' },
    note: { label: '備註' },
    example: { label: '例句' },
  },
  list: ['hant', 'hans', 'scope', 'note'],
  edit: [
    [
      ['hant', 6],
      ['hans', 6],
    ],
    [['scope', 12]],
    [
      ['scopeUid', 6],
      ['scopeDocumentId', 6],
    ],
    [['note', 12]],
    [['example', 12]],
  ],
};
