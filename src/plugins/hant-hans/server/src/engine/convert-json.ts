/** Converts every string in a JSON value; the names of an object's members stay as they are. */
export const convertJson = (value: unknown, convert: (text: string) => string): unknown => {
  if (typeof value === 'string') return convert(value);
  if (Array.isArray(value)) return value.map((item) => convertJson(item, convert));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, convertJson(inner, convert)]),
  );
};
