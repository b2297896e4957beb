import type { Core, UID } from '@strapi/strapi';

import { belowPublicPath } from '../content-api/below-public-path';
import { asksForDrafts } from '../delivery/queries/asks-for-drafts';
import { withoutReading } from '../freshness/follow-reads';
import { findDocument, findMoved } from '../slugs/find-by-slug';

/**
 * Lets a route by document id be asked by `:slug`: what follows finds the id among the parameters. A
 * slug that a document had before it was renamed is answered with 301 and the present address.
 *
 * Where there is no such document, what follows looks for one that there is not, so that everything is
 * refused as it would be by an id: parameters, drafts, and at last that there is none.
 */
const bySlug: Core.MiddlewareFactory<{ uid: UID.ContentType }> =
  ({ uid }, { strapi }) =>
  async (ctx, next) => {
    const params = ctx.params as Record<string, string>;
    const { slug = '' } = params;
    const locale = ctx.query.locale as string | string[];
    const isOfDrafts = asksForDrafts(ctx.query) !== undefined;
    const shelf = { uid, locale, isOfDrafts };

    const documentId = await withoutReading(() => findDocument(strapi, { ...shelf, slug }));
    const moved =
      documentId === undefined && !isOfDrafts
        ? await findMoved(strapi, { uid, locale, slug })
        : undefined;
    // The same one was published after it had been looked for.
    if (moved !== undefined && moved.slug !== slug) {
      // Readers' browsers keep a 301 for ever, and a document may be given its first slug again.
      ctx.set('Cache-Control', 'no-cache');
      ctx.redirect(addressOf(strapi, { path: ctx.path, slug: moved.slug, search: ctx.search }));
      ctx.status = 301;
      return;
    }
    params.id = documentId ?? moved?.documentId ?? '';
    await next();
  };

/** The same address with another slug. */
const addressOf = (
  strapi: Core.Strapi,
  { path, slug, search }: { path: string; slug: string; search: string },
): string => {
  const within = path.replace(/[^/]+\/?$/, encodeURIComponent(slug));
  return `${belowPublicPath(strapi, within)}${search}`;
};

export default bySlug;
