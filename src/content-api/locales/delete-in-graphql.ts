import type { Core, UID } from '@strapi/strapi';

import { isLocalized } from './localized-type';

/**
 * Deletes over GraphQL what is named, as REST does: one script, or all with `*`. Strapi's mutations take
 * `locale` and pass it over: whoever deleted zh-Hans deleted the default locale, published or not.
 *
 * In the place of what resolves these mutations, so that permissions, policies and middlewares of theirs stay.
 */
export const deleteInGraphql = ({ strapi }: { strapi: Core.Strapi }): void => {
  const graphql = strapi.plugin('graphql');
  const extension = graphql.service('extension') as unknown as ExtensionService;
  const resolve =
    (uid: UID.ContentType) =>
    async (_parent: unknown, { documentId, locale }: Asked): Promise<{ documentId: string }> => {
      await strapi.documents(uid).delete({ documentId, locale: locale ?? undefined });
      return { documentId };
    };
  const isDeleted = (uid: UID.ContentType): boolean => {
    const shadow = extension.shadowCRUD(uid);
    const { kind }: { kind: string } = strapi.contentTypes[uid];
    const isMany = kind === 'collectionType';
    const isThere =
      shadow.isEnabled() && shadow.areMutationsEnabled() && shadow.isActionEnabled('delete');
    return isMany && isThere && isLocalized(strapi, uid);
  };
  extension.use(() => {
    // A resolver of what is not in the schema is an error that ends the start.
    if (!graphql.config<boolean>('shadowCRUD')) return {};
    const { naming } = graphql.service<GraphqlUtils>('utils');
    const uids = (Object.keys(strapi.contentTypes) as UID.ContentType[]).filter(isDeleted);
    if (uids.length === 0) return {};
    return {
      resolvers: {
        Mutation: Object.fromEntries(
          uids.map((uid) => [
            naming.getDeleteMutationTypeName(strapi.contentTypes[uid]),
            { resolve: resolve(uid) },
          ]),
        ),
      },
    };
  });
};

interface Asked {
  readonly documentId: string;
  readonly locale?: string | null;
}

/** The parts of the GraphQL plugin that are used here. */
interface ExtensionService {
  use(extension: () => { resolvers?: object }): void;
  shadowCRUD(uid: string): {
    isEnabled(): boolean;
    areMutationsEnabled(): boolean;
    isActionEnabled(action: 'delete'): boolean;
  };
}
interface GraphqlUtils {
  readonly naming: { getDeleteMutationTypeName(contentType: object): string };
}
