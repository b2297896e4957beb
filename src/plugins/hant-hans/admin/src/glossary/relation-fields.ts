/** A field of the edit view that leads to other documents. */
export interface RelationField {
  readonly name: string;
  readonly target: string;
  /** The field that people know those documents by. */
  readonly mainField: string;
}

interface LaidOutField {
  readonly name: string;
  readonly attribute: object;
  readonly mainField?: string | { readonly name: string };
}

/** The relations in a content type's layout; those inside components are left out. */
export const relationFieldsOf = (layout: {
  readonly layout: readonly (readonly (readonly LaidOutField[])[])[];
}): readonly RelationField[] =>
  layout.layout.flat(2).flatMap(({ name, attribute, mainField }) =>
    'target' in attribute && typeof attribute.target === 'string'
      ? [
          {
            name,
            target: attribute.target,
            mainField:
              (typeof mainField === 'string' ? mainField : mainField?.name) ?? 'documentId',
          },
        ]
      : [],
  );
