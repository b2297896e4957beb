import { type Messages, withPrefix } from './messages';
import { admin } from './zh/admin';
import { contentManager } from './zh/content-manager';
import { i18n } from './zh/i18n';
import { upload } from './zh/upload';

/** What Strapi leaves in English, or says unclearly, on the way of an editor who works in Traditional Chinese. */
export const zh: Messages = {
  ...admin,
  ...withPrefix('content-manager', contentManager),
  ...withPrefix('i18n', i18n),
  ...withPrefix('upload', upload),
};
