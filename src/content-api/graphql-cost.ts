import {
  getNamedType,
  GraphQLError,
  isInputObjectType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

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
 * Refuses requests whose lists, one within the other, multiply to more than a server can answer:
 * `topics { articles { topics { articles … } } }` has a legal depth, and costs 25 to the power of it.
 */
export const limitCost: ValidationRule = (context) => ({
  OperationDefinition(node) {
    const root = context.getSchema().getQueryType();
    if (node.operation !== OperationTypeNode.QUERY || !root) return;
    const walk = { context, documents: 0, followed: 0, fields: 0 };
    addUp(node.selectionSet, { type: root, factor: 1, walk, within: [] });
    const tooMuch =
      walk.documents > MOST_DOCUMENTS
        ? `The lists of this request come to more than ${MOST_DOCUMENTS} documents: ask for fewer, or for less within each`
        : walk.followed > MOST_FOLLOWED
          ? `This request follows more than ${MOST_FOLLOWED} relations, were its lists as long as they may be: ask for shorter ones, or for less within each`
          : walk.fields > MOST_FIELDS && `This request names more than ${MOST_FIELDS} fields`;
    if (tooMuch) context.reportError(new GraphQLError(tooMuch, { nodes: node }));
  },
});

interface Walk {
  readonly context: ValidationContext;
  documents: number;
  followed: number;
  fields: number;
}

interface Place {
  readonly type: GraphQLObjectType;
  /** How many times it is answered. */
  readonly factor: number;
  readonly walk: Walk;
  /** Names of fragments that lead here. */
  readonly within: readonly string[];
}

const isTooMuch = ({ documents, followed, fields }: Walk): boolean =>
  documents > MOST_DOCUMENTS || followed > MOST_FOLLOWED || fields > MOST_FIELDS;

const addUp = (selections: SelectionSetNode, place: Place): void => {
  const { walk, within } = place;
  for (const node of selections.selections) {
    if (isTooMuch(walk)) return;
    if (node.kind === Kind.FIELD) addField(node, place);
    else if (node.kind === Kind.INLINE_FRAGMENT) addUp(node.selectionSet, place);
    else {
      const fragment: FragmentDefinitionNode | null | undefined = walk.context.getFragment(
        node.name.value,
      );
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
  const times = isListOfDocuments ? factor * limitOf(node) : factor;
  if (isListOfDocuments) walk.documents += times;
  addUp(node.selectionSet, { type: inner, factor: times, walk, within });
};

/** A document's versions in other locales: far fewer than a list may be long. */
const MOST_LOCALIZATIONS = 2;

/** How long a list may be; one whose limit is a variable, or none, counts as the longest. */
const limitOf = (node: FieldNode): number => {
  if (node.name.value === 'localizations') return MOST_LOCALIZATIONS;
  const pagination = node.arguments?.find(({ name }) => name.value === 'pagination')?.value;
  if (!pagination) return DEFAULT_LIMIT;
  if (pagination.kind !== Kind.OBJECT) return MAX_LIMIT;
  const limit = pagination.fields.find(({ name }) => /^(limit|pageSize)$/.test(name.value))?.value;
  if (!limit) return DEFAULT_LIMIT;
  const asked = limit.kind === Kind.INT ? Number(limit.value) : MAX_LIMIT;
  return asked >= 0 ? Math.min(asked, MAX_LIMIT) : MAX_LIMIT;
};
