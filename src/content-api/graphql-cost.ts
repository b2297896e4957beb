import {
  getArgumentValues,
  getNamedType,
  isInputObjectType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

import { isObject } from '../delivery/queries/schema';

/** As many documents as a request may come to, were every list as long as it asks for. */
const MOST_DOCUMENTS = 20_000;
/** Strapi's own limits of a list, from config/plugins.ts. */
export const DEFAULT_LIMIT = 25;
export const MAX_LIMIT = 100;
/**
 * As many relations, components and files as a request may follow: Strapi asks the database for each
 * of them by itself, and 5,000 such questions take some ten seconds.
 */
const MOST_FOLLOWED = 5_000;
/** Fragments within fragments can name more fields than there are letters in the request. */
const MOST_FIELDS = 2_000;

/**
 * As many relations as the filters of a request may follow, all its lists together; one list is
 * bounded by what `checkFilterCost` allows it.
 */
const MOST_FILTERED_THROUGH = 20;

/**
 * What is wrong with a request whose lists, one within the other, multiply to more than a server can
 * answer: `topics { articles { topics { articles … } } }` has a legal depth, and costs 25 to the power
 * of it. Undefined for one that can be answered.
 */
export const findCost = ({ schema, document, operation, variables }: Operation) => {
  const root = schema.getQueryType();
  if (operation.operation !== OperationTypeNode.QUERY || !root) return undefined;
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const walk = { fragments, variables, documents: 0, followed: 0, fields: 0, filteredThrough: 0 };
  addUp(operation.selectionSet, { type: root, factor: 1, walk, within: [] });
  if (walk.documents > MOST_DOCUMENTS) {
    return `The lists of this request come to more than ${MOST_DOCUMENTS} documents: ask for fewer, or for less within each`;
  }
  if (walk.followed > MOST_FOLLOWED) {
    return `This request follows more than ${MOST_FOLLOWED} relations, were its lists as long as they may be: give them a limit, or ask for less within each`;
  }
  if (walk.fields > MOST_FIELDS) return `This request names more than ${MOST_FIELDS} fields`;
  return walk.filteredThrough > MOST_FILTERED_THROUGH
    ? `The filters of this request follow more than ${MOST_FILTERED_THROUGH} relations and components`
    : undefined;
};

/** One that is about to be run. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As the operation defines them, defaults included. */
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Walk {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Operation['variables'];
  documents: number;
  followed: number;
  fields: number;
  filteredThrough: number;
}

interface Place {
  readonly type: GraphQLObjectType;
  /** How many times it is answered. */
  readonly factor: number;
  readonly walk: Walk;
  /** Names of fragments that lead here. */
  readonly within: readonly string[];
}

const isTooMuch = ({ documents, followed, fields, filteredThrough }: Walk): boolean =>
  documents > MOST_DOCUMENTS ||
  followed > MOST_FOLLOWED ||
  fields > MOST_FIELDS ||
  filteredThrough > MOST_FILTERED_THROUGH;

const addUp = (selections: SelectionSetNode, place: Place): void => {
  const { walk, within } = place;
  for (const node of selections.selections) {
    if (isTooMuch(walk)) return;
    if (node.kind === Kind.FIELD) addField(node, place);
    else if (node.kind === Kind.INLINE_FRAGMENT) addUp(node.selectionSet, place);
    else {
      const fragment = walk.fragments.get(node.name.value);
      if (!fragment || within.includes(node.name.value)) continue;
      addUp(fragment.selectionSet, { ...place, within: [...within, node.name.value] });
    }
  }
};

const WRAPPERS = new Set(['nodes', 'pageInfo', 'data', 'meta', 'pagination', 'attributes']);

const addField = (node: FieldNode, { type, factor, walk, within }: Place): void => {
  walk.fields += 1;
  const field = Object.hasOwn(type.getFields(), node.name.value)
    ? type.getFields()[node.name.value]
    : undefined;
  const inner = field && getNamedType(field.type);
  if (!field || !node.selectionSet || !isObjectType(inner)) return;
  // What a connection or a page is made of comes with it.
  if (!WRAPPERS.has(node.name.value)) walk.followed += factor;
  const takesLimit = field.args.some(
    (argument) => argument.name === 'pagination' && isInputObjectType(getNamedType(argument.type)),
  );
  const isListOfDocuments =
    takesLimit && ('documentId' in inner.getFields() || 'nodes' in inner.getFields());
  const given = isListOfDocuments ? getArgumentValues(field, node, walk.variables) : {};
  const times = isListOfDocuments ? factor * lengthOf(node.name.value, given) : factor;
  walk.filteredThrough += relationsIn(given.filters);
  if (isListOfDocuments) walk.documents += times;
  addUp(node.selectionSet, { type: inner, factor: times, walk, within });
};

/** A document's versions in other locales: far fewer than a list may be long. */
const MOST_LOCALIZATIONS = 2;

/** How long a list may be; one that is asked for by what only one document has is of one. */
const lengthOf = (name: string, { pagination, filters }: Record<string, unknown>): number => {
  if (name === 'localizations') return MOST_LOCALIZATIONS;
  if (isObject(filters) && UNIQUE.some((field) => isComparedWithOne(filters[field]))) return 1;
  if (!isObject(pagination)) return DEFAULT_LIMIT;
  const asked = pagination.limit ?? pagination.pageSize ?? DEFAULT_LIMIT;
  return typeof asked === 'number' && asked >= 0 ? Math.min(asked, MAX_LIMIT) : MAX_LIMIT;
};

const UNIQUE = ['documentId', 'slug'];

const isComparedWithOne = (filter: unknown): boolean =>
  isObject(filter) && typeof filter.eq === 'string';

/** Relations and components that a filter leads through: what holds fields, and not what compares. */
const relationsIn = (filter: unknown): number => {
  if (Array.isArray(filter)) return filter.reduce<number>((sum, one) => sum + relationsIn(one), 0);
  if (!isObject(filter)) return 0;
  return Object.entries(filter).reduce((sum, [key, inner]) => {
    const isGroup = key === 'and' || key === 'or' || key === 'not';
    const leadsOn = !isGroup && isObject(inner) && Object.values(inner).some(isObject);
    return sum + (leadsOn ? 1 : 0) + relationsIn(inner);
  }, 0);
};
