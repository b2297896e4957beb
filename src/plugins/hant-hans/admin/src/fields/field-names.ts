/** What a form calls a field, and the component that the field's own fields belong to. */
export interface FieldName {
  readonly label: string;
  /** Whether it holds items that have an order. */
  readonly isList: boolean;
  readonly component?: string;
}

/** Of a content type and of the components in it. */
export interface FieldNames {
  readonly own: Readonly<Record<string, FieldName>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, FieldName>>>>;
}

export const NO_NAMES: FieldNames = { own: {}, components: {} };

/** A field of a layout, as far as it is used here (EditFieldLayout of the Content Manager). */
export interface LaidOutField {
  readonly name: string;
  readonly label: string;
  readonly attribute: object;
}

type Rows = readonly (readonly LaidOutField[])[];

/** Reads the names off the layout of an edit view, in the language that it is shown in. */
export const fieldNamesOf = (layout: {
  readonly layout: readonly Rows[];
  readonly components: Readonly<Record<string, { readonly layout: Rows }>>;
}): FieldNames => ({
  own: namesIn(layout.layout.flat()),
  components: Object.fromEntries(
    Object.entries(layout.components).map(([uid, component]) => [uid, namesIn(component.layout)]),
  ),
});

const namesIn = (rows: Rows): Record<string, FieldName> =>
  Object.fromEntries(
    rows.flat().map(({ name, label, attribute }) => [
      name,
      {
        label: label || name,
        isList: isList(attribute),
        ...('component' in attribute &&
          typeof attribute.component === 'string' && { component: attribute.component }),
      },
    ]),
  );

const isList = (attribute: object): boolean =>
  ('repeatable' in attribute && attribute.repeatable === true) ||
  ('type' in attribute && (attribute.type === 'blocks' || attribute.type === 'dynamiczone'));
