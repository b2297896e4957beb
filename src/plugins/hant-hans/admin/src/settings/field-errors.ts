import { refusalMessage } from '../requests/refusal-message';
import type { MessageKey } from '../translations/en';

/** What a server finds wrong, by the dotted path of the field: `houseStyle.0.from`. */
export type FieldErrors = Readonly<Record<string, string>>;

/**
 * Reads a ValidationError of Strapi's; anything else names no fields. What the plugin itself refused
 * is said in the panel's language.
 */
export const fieldErrorsOf = (
  error: unknown,
  text: (key: MessageKey, values?: Readonly<Record<string, string>>) => string,
): FieldErrors => {
  const details = property(error, 'details');
  const refusal = refusalMessage(details, text);
  const errors = property(details, 'errors');
  if (!Array.isArray(errors)) return {};
  return Object.fromEntries(
    errors.flatMap((item: unknown) => {
      const [path, message] = [property(item, 'path'), property(item, 'message')];
      return Array.isArray(path) && typeof message === 'string'
        ? [[path.map(String).join('.'), refusal ?? message] as const]
        : [];
    }),
  );
};

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined;
