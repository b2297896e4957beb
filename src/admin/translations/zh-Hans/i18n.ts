import type { Messages } from '../messages';

/** Simplified Chinese for messages of @strapi/i18n, without its prefix. */
export const i18n: Messages = {
  'CMEditViewAITranslation.job-completed': 'AI 翻译已完成！',
  'CMEditViewAITranslation.job-failed': 'AI 翻译失败，请再试一次。',
  'CMEditViewAITranslation.settings-link':
    '{enabled, select, true {在设置中禁用} false {在设置中启用} other {在设置中启用}}',
  'CMEditViewAITranslation.status-aria-label': 'AI 翻译状态',
  'CMEditViewAITranslation.status-description':
    '每次保存默认语言的更改，AI 都会翻译到所有语言版本。',
  'CMEditViewAITranslation.status-title':
    '{enabled, select, true {AI 翻译已启用} false {AI 翻译已禁用} other {AI 翻译已禁用}}',
  'CMEditViewBulkLocale.continue-confirmation': '确定要继续吗？',
  'CMEditViewBulkLocale.draft-relation-warning':
    '有些语言版本关联到草稿条目。发布它们可能会在网站上留下失效的链接。',
  'CMEditViewBulkLocale.publication-status': '发布状态',
  'CMEditViewBulkLocale.publish-title': '发布多个语言版本',
  'CMEditViewBulkLocale.status': '状态',
  'CMEditViewBulkLocale.unpublish-title': '取消发布多个语言版本',
  'CMEditViewCopyLocale.cancel-text': '取消',
  'CMEditViewCopyLocale.copy-failure': '无法复制语言版本',
  'CMEditViewCopyLocale.copy-success': '已复制语言版本',
  'CMEditViewCopyLocale.copy-text': '从其他语言版本填入',
  'CMEditViewCopyLocale.dialog.body': '当前的内容会被清除，并以所选语言版本的内容填入：',
  'CMEditViewCopyLocale.dialog.field.label': '语言版本',
  'CMEditViewCopyLocale.dialog.field.placeholder': '选择一个语言版本…',
  'CMEditViewCopyLocale.dialog.title': '请确认',
  'CMEditViewCopyLocale.submit-text': '填入',
  'CMEditViewLocalePicker.locale.ai-translations': 'AI 翻译：',
  'CMEditViewLocalePicker.locale.create': '创建<bold>{locale}</bold>版本',
  'CMListView.popover.display-locales.label': '显示已有的语言版本',
  'CMListView.popover.display-locales.more': '{locales} 和另外 {count} 个',
  'CheckboxConfirmation.Modal.title': '禁用多语言',
  'Field.localized': '这个字段在每个语言版本各有内容',
  'Field.not-localized': '这个字段由所有语言版本共用',
  'Settings.list.actions.publishAdditionalInfos':
    '这会发布当前的语言版本<em>（来自国际化插件）</em>',
  'Settings.list.actions.unpublishAdditionalInfos':
    '这会取消发布当前的语言版本<em>（来自国际化插件）</em>',
  'Settings.locales.default': '默认',
  'Settings.locales.modal.create.code.error': '请选择语言',
  'Settings.locales.modal.create.name.error.min': '语言的显示名称不可超过 50 个字符。',
  'Settings.locales.modal.create.name.error.required': '请输入语言的显示名称',
  'Settings.locales.modal.locales.label': '语言版本',
  'Settings.locales.row.displayName': '显示名称',
  'Settings.locales.row.id': 'ID',
  'actions.delete.dialog.body': '确定要删除这个语言版本吗？',
  'actions.delete.dialog.title': '请确认',
  'actions.delete.error': '删除语言版本时发生错误。',
  'actions.delete.label': '删除{locale}版本',
  'actions.publish.dialog.title': '请确认',
  'actions.select-locale': '选择语言版本',
  'components.Select.locales.not-available': '没有内容',
  'list-view.table.header.label': '已有版本',
};
