import type { IncomingMessage } from 'node:http';

import type { Core } from '@strapi/strapi';
import {
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

import { chooseLocale, sayRefused } from '../../delivery/locales/choose-locale';
import { negotiateLocale, type Locales } from '../../delivery/locales/negotiate-locale';
import { servedLocales } from '../../delivery/locales/served-locales';
import { headersUnfollowed } from '../../freshness/follow-headers';
import { acceptAnyTag, localesGiven, takesLocale } from './locale-arguments';
import { publishedLocales } from './published-locales';

/**
 * Every query and mutation of a localized type understands any language tag as `locale`; a query that
 * names none is answered in what `Accept-Language` asks for.
 *
 * By a plugin of Apollo Server: a tag is refused before anything is resolved, as a 400, and whatever
 * resolves a field, Strapi's relations among it, finds the locale as if it had been asked for.
 */
export const negotiateInGraphql = ({ strapi }: { strapi: Core.Strapi }): void => {
  if (!strapi.config.get<boolean>('newsroom.delivery')) return;
  const key = 'plugin::graphql.apolloServer';
  const configured = strapi.config.get<{ plugins?: readonly unknown[] }>(key, {});
  const plugins = [...(configured.plugins ?? []), negotiation(strapi)];
  strapi.config.set(key, { ...configured, plugins });
};

const negotiation = (strapi: Core.Strapi) => ({
  serverWillStart: ({ schema }: { schema: GraphQLSchema }) => {
    acceptAnyTag(schema);
    return Promise.resolve();
  },
  requestDidStart: async ({ contextValue: request }: { contextValue: object }) => {
    const locales = await publishedLocales(strapi).read();
    const served = new Set<string>();
    servedTo.set(request, served);
    return {
      didResolveOperation: (resolved: Resolved) => {
        refuseUnknown(resolved, locales);
        return Promise.resolve();
      },
      executionDidStart: () =>
        Promise.resolve({
          willResolveField: (field: Field) => giveLocale(strapi, { field, locales, served }),
        }),
      willSendResponse: ({ contextValue }: { contextValue: RequestContext }) => {
        const inOrder = locales.available.filter((one) => served.has(one));
        if (inOrder.length > 0) {
          contextValue.koaContext.set('Content-Language', inOrder.join(', '));
        }
        return Promise.resolve();
      },
    };
  },
});

/** The locales that a request is answered in, as far as it is answered. */
const servedTo = new WeakMap<object, Set<string>>();

/** Of a request that is answered from the beginning again. */
export const forgetServed = (request: object): void => servedTo.get(request)?.clear();

const refuseUnknown = (
  { schema, document, operation, request }: Resolved,
  { available }: Locales,
): void => {
  // Apollo Server refuses next what names no operation that there is.
  if (!operation) return;
  const variables = request.variables ?? {};
  for (const { node, locale } of localesGiven({ schema, document, operation, variables })) {
    const choice = chooseLocale(locale, available);
    if (choice.kind !== 'refused') continue;
    throw new GraphQLError(sayRefused(choice, available), {
      nodes: node,
      extensions: {
        code: 'BAD_USER_INPUT',
        param: 'locale',
        locales: available,
        // Apollo Server answers 500 for what is thrown before anything is run.
        http: { status: 400 },
      },
    });
  }
};

/** @returns what is to be called once the field is resolved, to learn which locales it is in */
const giveLocale = (
  strapi: Core.Strapi,
  { field, locales, served }: { field: Field; locales: Locales; served: Set<string> },
) => {
  const { args, contextValue, info } = field;
  if (!takesLocale(info.parentType.getFields()[info.fieldName])) return undefined;
  const choice = chooseLocale(args.locale ?? undefined, locales.available);
  if (choice.kind === 'refused' || choice.kind === 'unreadable') return undefined;

  let locale: string | readonly string[] = locales.defaultLocale;
  const isQuery = info.operation.operation === OperationTypeNode.QUERY;
  if (choice.kind === 'explicit') {
    locale = choice.locale;
  } else if (isQuery && strapi.config.get<boolean>('newsroom.acceptLanguage')) {
    const { koaContext } = contextValue;
    koaContext.vary('Accept-Language');
    locale = negotiateLocale(headersUnfollowed(koaContext.req)['accept-language'], locales);
  }
  if (choice.kind === 'explicit' || isQuery) {
    args.locale = locale;
    // Strapi has taken a copy for the relations below this field.
    const copy = contextValue.rootQueryArgsByPath?.get(info.path.key);
    if (copy) copy.locale = locale;
  }
  return (error: unknown, result: unknown): void => {
    if (error || result === null || result === undefined) return;
    const { nodes } = Object(result) as { nodes?: unknown };
    const { available } = locales;
    const found = servedLocales(locale, { data: nodes ?? result, available });
    for (const one of found) served.add(one);
  };
};

/** The parts of Apollo Server's interface and of Strapi's context that are used here. */
interface Resolved {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation?: OperationDefinitionNode;
  readonly request: { readonly variables?: Record<string, unknown> };
}
interface Field {
  readonly args: Record<string, unknown>;
  readonly contextValue: RequestContext;
  readonly info: {
    readonly fieldName: string;
    readonly parentType: GraphQLObjectType;
    readonly operation: OperationDefinitionNode;
    readonly path: { readonly key: string | number };
  };
}
interface RequestContext {
  readonly koaContext: {
    readonly req: IncomingMessage;
    set(header: string, value: string): void;
    vary(header: string): void;
  };
  readonly rootQueryArgsByPath?: ReadonlyMap<string | number, Record<string, unknown>>;
}
