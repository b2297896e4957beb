/** What an editor is told, in each language of the admin panel. */
export interface Messages {
  'zh-Hant': string;
  'zh-Hans': string;
  en: string;
}
