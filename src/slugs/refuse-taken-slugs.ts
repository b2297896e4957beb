import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { lockSlugs, uidFieldsOf } from './find-free-slug';
import { languageOfAsker } from './language-of-asker';

const WRITES = new Set(['create', 'update', 'clone']);

/**
 * A Document Service middleware: a slug that another document has, in any script and also in a
 * draft, is refused. Strapi looks for the same slug in the same locale only.
 */
export const refuseTakenSlugs =
  (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    const { uid, action } = context;
    const { data, documentId } = context.params as {
      data?: Record<string, unknown>;
      documentId?: string;
    };
    const fields = uid.startsWith('api::') ? uidFieldsOf(strapi, uid) : [];
    const given = fields.filter((field) => typeof data?.[field] === 'string' && data[field] !== '');
    if (!WRITES.has(action) || !data || given.length === 0) return next();

    return strapi.db.transaction(async () => {
      for (const field of given) {
        await lockSlugs(strapi, { uid, field });
        const own = action === 'update' && documentId ? { documentId: { $ne: documentId } } : {};
        const other: unknown = await strapi.db
          .query(uid)
          .findOne({ where: { ...own, [field]: data[field] }, select: ['id'] });
        if (other) {
          const message = sayTaken(String(data[field]), languageOfAsker(strapi));
          throw new errors.ValidationError(message, {
            errors: [{ path: [field], message, name: 'ValidationError' }],
          });
        }
      }
      return next();
    });
  };

const sayTaken = (slug: string, language: string | undefined): string => {
  if (language === 'zh') return `「${slug}」已由另一份文件使用`;
  if (language === 'zh-Hans') return `“${slug}”已由另一份文件使用`;
  return `${slug} is taken by another document`;
};
