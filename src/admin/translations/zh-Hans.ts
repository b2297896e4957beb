import { type Messages, withPrefix } from './messages';
import { admin } from './zh-Hans/admin';
import { contentManager } from './zh-Hans/content-manager';
import { i18n } from './zh-Hans/i18n';
import { upload } from './zh-Hans/upload';

/** What Strapi leaves in English, or says unclearly, on the way of an editor who works in Simplified Chinese. */
export const zhHans: Messages = {
  ...admin,
  ...withPrefix('content-manager', contentManager),
  ...withPrefix('i18n', i18n),
  ...withPrefix('upload', upload),
};
