import type { Core, UID } from '@strapi/strapi';

import { useResolverMiddlewares, type ResolverMiddleware } from '../resolver-middlewares';
import { isLocalized } from './localized-type';

/**
 * Deletes over GraphQL what is named, as REST does: one script, or all with `*`. Strapi's mutations take
 * `locale` and pass it over: whoever deleted zh-Hans deleted the default locale, published or not.
 */
export const deleteInGraphql = ({ strapi }: { strapi: Core.Strapi }): void => {
  const deleteIn =
    (uid: UID.ContentType): ResolverMiddleware =>
    async (next, parent, args, context, info) => {
      const { documentId, locale } = args as { documentId: string; locale?: string | null };
      if (locale === undefined || locale === null) return next(parent, args, context, info);
      await strapi.documents(uid).delete({ documentId, locale });
      return { documentId };
    };
  useResolverMiddlewares(strapi, () => {
    const { naming } = strapi.plugin('graphql').service<GraphqlUtils>('utils');
    const uids = Object.keys(strapi.contentTypes) as UID.ContentType[];
    return Object.fromEntries(
      uids
        .filter((uid) => isLocalized(strapi, uid))
        .map((uid) => [
          `Mutation.${naming.getDeleteMutationTypeName(strapi.contentTypes[uid])}`,
          deleteIn(uid),
        ]),
    );
  });
};

interface GraphqlUtils {
  readonly naming: { getDeleteMutationTypeName(contentType: object): string };
}
