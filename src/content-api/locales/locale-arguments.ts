import {
  getNamedType,
  getVariableValues,
  isScalarType,
  Kind,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/** The scalar that @strapi/i18n gives to the `locale` of every query and mutation of a localized type. */
const LOCALE_TYPE = 'I18NLocaleCode';

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Whether a field is answered in a locale that the request may choose. */
export const takesLocale = (field: GraphQLField<unknown, unknown> | null | undefined): boolean =>
  field?.args.some(
    ({ name, type }) => name === 'locale' && getNamedType(type).name === LOCALE_TYPE,
  ) ?? false;

/** Every `locale` that an operation gives, by a literal or a variable, and the field that it is given to. */
export const localesGiven = (asked: Asked): { node: FieldNode; locale: unknown }[] => {
  const { schema, document, operation } = asked;
  const { coerced = {} } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    asked.variables,
  );
  const given: { node: FieldNode; locale: unknown }[] = [];
  const typeInfo = new TypeInfo(schema);
  const isRun = (definition: DocumentNode['definitions'][number]) =>
    definition === operation || definition.kind === Kind.FRAGMENT_DEFINITION;
  visit(
    { ...document, definitions: document.definitions.filter(isRun) },
    visitWithTypeInfo(typeInfo, {
      Field(node) {
        if (!takesLocale(typeInfo.getFieldDef())) return;
        const argument = node.arguments?.find(({ name }) => name.value === 'locale');
        if (!argument) return;
        given.push({ node, locale: valueFromASTUntyped(argument.value, coerced) ?? undefined });
      },
    }),
  );
  return given;
};

/**
 * Lets a locale be written as any text. Strapi's scalar knows a list of codes, without `zh-TW`, and
 * looks at those alone that stand in the query; which ones there are is found out afterwards.
 */
export const acceptAnyTag = (schema: GraphQLSchema): void => {
  const type = schema.getType(LOCALE_TYPE);
  if (!isScalarType(type)) return;
  const { parseLiteral } = type;
  type.parseLiteral = (node, variables) =>
    node.kind === Kind.STRING ? node.value : parseLiteral(node, variables);
};
