/** What a server finds wrong, by the dotted path of the field: `houseStyle.0.from`. */
export type FieldErrors = Readonly<Record<string, string>>;

/** Reads a ValidationError of Strapi's; anything else names no fields. */
export const fieldErrorsOf = (error: unknown): FieldErrors => {
  const details = property(error, 'details');
  const errors = property(details, 'errors');
  if (!Array.isArray(errors)) return {};
  return Object.fromEntries(
    errors.flatMap((item: unknown) => {
      const [path, message] = [property(item, 'path'), property(item, 'message')];
      return Array.isArray(path) && typeof message === 'string'
        ? [[path.map(String).join('.'), message] as const]
        : [];
    }),
  );
};

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined;
