export type JsonRecord = Readonly<Record<string, unknown>>;

export const isEmptyValue = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Which component an item of a dynamic zone is; '' for anything else. */
export const componentOf = (item: unknown): string =>
  isRecord(item) && typeof item.__component === 'string' ? item.__component : '';

export const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : [];

/** Every text within a value, in order, a line each: what a person sees of it. */
export const plainText = (value: unknown): string => texts(value).join('\n');

const texts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(texts);
  if (!isRecord(value)) return [];
  // A block's children are one text: bold in the middle of a sentence does not break the line.
  if (Array.isArray(value.children)) return [value.children.map(inlineText).join('')];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '__component' ? [] : texts(inner),
  );
};

const inlineText = (node: unknown): string => {
  if (!isRecord(node)) return '';
  if (typeof node.text === 'string') return node.text;
  const inner = asList(node.children).map(inlineText).join('');
  return node.type === 'list-item' ? `${inner}\n` : inner;
};
