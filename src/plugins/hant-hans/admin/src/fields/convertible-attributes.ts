/** An attribute of a schema, as far as it is used here. */
interface Attribute {
  readonly type: string;
  readonly pluginOptions?: object;
}

/** What holds text, by itself or further in. */
const WITH_TEXT = new Set(['string', 'text', 'richtext', 'blocks', 'component', 'dynamiczone']);

/**
 * The attributes that conversion may write: text that is kept for each locale.
 *
 * @param jsonFields JSON attributes that hold text, by the settings
 */
export const convertibleAttributes = (
  attributes: Readonly<Record<string, Attribute>>,
  jsonFields: readonly string[] = [],
): readonly string[] =>
  Object.entries(attributes)
    .filter(
      ([name, { type, pluginOptions }]) =>
        (WITH_TEXT.has(type) || jsonFields.includes(name)) && isLocalized(pluginOptions),
    )
    .map(([name]) => name);

const isLocalized = (pluginOptions: object | undefined): boolean => {
  const i18n: unknown = pluginOptions && 'i18n' in pluginOptions ? pluginOptions.i18n : undefined;
  return (
    typeof i18n === 'object' && i18n !== null && 'localized' in i18n && i18n.localized === true
  );
};
