import type { Messages } from '../messages';

/** Traditional Chinese for messages of @strapi/i18n, without its prefix. */
export const i18n: Messages = {
  'CMEditViewAITranslation.job-completed': 'AI 翻譯已完成！',
  'CMEditViewAITranslation.job-failed': 'AI 翻譯失敗，請再試一次。',
  'CMEditViewAITranslation.settings-link':
    '{enabled, select, true {在設定中停用} false {在設定中啟用} other {在設定中啟用}}',
  'CMEditViewAITranslation.status-aria-label': 'AI 翻譯狀態',
  'CMEditViewAITranslation.status-description':
    '每次儲存預設語言的變更，AI 都會翻譯到所有語言版本。',
  'CMEditViewAITranslation.status-title':
    '{enabled, select, true {AI 翻譯已啟用} false {AI 翻譯已停用} other {AI 翻譯已停用}}',
  'CMEditViewBulkLocale.continue-confirmation': '確定要繼續嗎？',
  'CMEditViewBulkLocale.draft-relation-warning':
    '有些語言版本關聯到草稿項目。發佈它們可能會在網站上留下失效的連結。',
  'CMEditViewBulkLocale.publication-status': '發佈狀態',
  'CMEditViewBulkLocale.publish-title': '發佈多個語言版本',
  'CMEditViewBulkLocale.status': '狀態',
  'CMEditViewBulkLocale.unpublish-title': '取消發佈多個語言版本',
  'CMEditViewCopyLocale.cancel-text': '取消',
  'CMEditViewCopyLocale.copy-failure': '無法複製語言版本',
  'CMEditViewCopyLocale.copy-success': '已複製語言版本',
  'CMEditViewCopyLocale.copy-text': '從其他語言版本填入',
  'CMEditViewCopyLocale.dialog.body': '目前的內容會被清除，並以所選語言版本的內容填入：',
  'CMEditViewCopyLocale.dialog.field.label': '語言版本',
  'CMEditViewCopyLocale.dialog.field.placeholder': '選擇一個語言版本…',
  'CMEditViewCopyLocale.dialog.title': '請確認',
  'CMEditViewCopyLocale.submit-text': '填入',
  'CMEditViewLocalePicker.locale.ai-translations': 'AI 翻譯：',
  'CMEditViewLocalePicker.locale.create': '建立<bold>{locale}</bold>版本',
  'CMListView.popover.display-locales.label': '顯示已有的語言版本',
  'CMListView.popover.display-locales.more': '{locales} 和另外 {count} 個',
  'CheckboxConfirmation.Modal.title': '停用多語言',
  'Field.localized': '這個欄位在每個語言版本各有內容',
  'Field.not-localized': '這個欄位由所有語言版本共用',
  'Settings.list.actions.publishAdditionalInfos':
    '這會發佈目前的語言版本<em>（來自國際化外掛程式）</em>',
  'Settings.list.actions.unpublishAdditionalInfos':
    '這會取消發佈目前的語言版本<em>（來自國際化外掛程式）</em>',
  'Settings.locales.modal.create.code.error': '請選擇語言',
  'Settings.locales.modal.create.name.error.min': '語言的顯示名稱不可超過 50 個字元。',
  'Settings.locales.modal.create.name.error.required': '請輸入語言的顯示名稱',
  'Settings.locales.modal.locales.label': '語言版本',
  'actions.delete.dialog.body': '確定要刪除這個語言版本嗎？',
  'actions.delete.dialog.title': '請確認',
  'actions.delete.error': '刪除語言版本時發生錯誤。',
  'actions.delete.label': '刪除{locale}版本',
  'actions.publish.dialog.title': '請確認',
  'actions.select-locale': '選擇語言版本',
  'components.Select.locales.not-available': '沒有內容',
  'list-view.table.header.label': '已有版本',
};
