import type { Core, Modules, UID } from '@strapi/strapi';

import { calendarDay } from './calendar-day';

const ARTICLE: UID.ContentType = 'api::news-article.news-article';

/**
 * A Document Service middleware: a story that is published without a date gets the newsroom's
 * today, in its drafts too. PostgreSQL sorts what has no date before the newest.
 */
export const datePublications = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.documents.use(Object.assign(dateWhatIsPublished(strapi), { leavesReads: true }));
};

const dateWhatIsPublished =
  (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    const { uid, action, params } = context as unknown as Write;
    if (uid !== ARTICLE || !publishes(action, params)) return next();

    const today = calendarDay(new Date(), strapi.config.get<string>('newsroom.timeZone'));
    const { documentId, data } = params;
    if (data && (action === 'create' || data.datePublished === null)) data.datePublished ??= today;
    return strapi.db.transaction(async () => {
      if (documentId) {
        // Both scripts at once: the date is the story's, and publishing one rewrites the other's.
        await strapi.db.query(ARTICLE).updateMany({
          where: { documentId, datePublished: null },
          data: { datePublished: today },
        });
      }
      return next();
    });
  };

interface Write {
  readonly uid: string;
  readonly action: string;
  readonly params: {
    readonly documentId?: string;
    readonly status?: string;
    readonly data?: Record<string, unknown>;
  };
}

/** Strapi's content API publishes what it creates or updates with `status=published`. */
const publishes = (action: string, { status }: Write['params']): boolean =>
  action === 'publish' || ((action === 'create' || action === 'update') && status === 'published');
