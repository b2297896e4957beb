import type { Core } from '@strapi/strapi';
import DataLoader from 'dataloader';

import type { Script } from '../../../shared/scripts';
import { isLocalizedType } from '../schema/strapi-models';
import { resolvingFields, type ResolvingFields } from './resolving-fields';
import { readConvertedFrom, type AnsweredVersion } from './read-converted-from';

/** The parts of @strapi/plugin-graphql's services that are used here. */
interface ExtensionService {
  use(extension: (tools: { nexus: Nexus }) => { types: unknown[] }): void;
}
interface Nexus {
  extendType(type: {
    type: string;
    definition(t: { nullable: { string(name: string, field: object): void } }): void;
  }): unknown;
}
interface NamingService {
  getTypeName(contentType: object): string;
}

interface Parent {
  readonly documentId: string;
  readonly locale: string;
  readonly publishedAt?: unknown;
}

/**
 * Gives every localized content type a GraphQL field `convertedFrom`: the script that a version was
 * converted from while no person has edited or reviewed it, else null. All of a request's are
 * looked up in one statement, once everything else is resolved. Does nothing where GraphQL is not
 * installed.
 */
export const tellInGraphql = ({ strapi }: { strapi: Core.Strapi }): void => {
  const plugins: Record<string, unknown> = strapi.plugins;
  if (!('graphql' in plugins)) return;

  const graphql = strapi.plugin('graphql');
  const { getTypeName } = graphql.service<{ naming: NamingService }>('utils').naming;
  const fields = resolvingFields('convertedFrom');
  addApolloPlugin(strapi, fields);
  const loaderOf = loaderByRequest(strapi, fields);
  graphql.service<ExtensionService>('extension').use(({ nexus }) => ({
    types: (Object.values(strapi.contentTypes) as { uid: string }[])
      .filter(({ uid }) => uid.startsWith('api::') && isLocalizedType(strapi, uid))
      .map((contentType) =>
        nexus.extendType({
          type: getTypeName(contentType),
          definition: (t) =>
            t.nullable.string('convertedFrom', {
              description: 'The script this version was converted from, untouched by a person',
              resolve: (
                { documentId, locale, publishedAt }: Parent,
                _args: unknown,
                context: object,
              ) =>
                loaderOf(context).load({
                  uid: contentType.uid,
                  documentId,
                  locale,
                  isDraft: !publishedAt,
                }),
            }),
        }),
      ),
  }));
};

const addApolloPlugin = (strapi: Core.Strapi, { apolloPlugin }: ResolvingFields): void => {
  const key = 'plugin::graphql.apolloServer';
  const configured = strapi.config.get<{ plugins?: readonly unknown[] }>(key, {});
  const plugins = [...(configured.plugins ?? []), apolloPlugin];
  strapi.config.set(key, { ...configured, plugins });
};

const loaderByRequest = (strapi: Core.Strapi, fields: ResolvingFields) => {
  const loaders = new WeakMap<object, DataLoader<AnsweredVersion, Script | null>>();
  return (context: object) => {
    const known = loaders.get(context);
    if (known) return known;
    const loader = new DataLoader<AnsweredVersion, Script | null>(
      (versions) => readConvertedFrom(strapi, versions),
      {
        cache: false,
        batchScheduleFn: (dispatch) => fields.whenOthersAreResolved(context, dispatch),
      },
    );
    loaders.set(context, loader);
    return loader;
  };
};
