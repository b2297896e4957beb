import type { JsonFields } from '../../../shared/settings';

/** One `uid: field` a line. */
export const textOfJsonFields = (jsonFields: JsonFields): string =>
  Object.entries(jsonFields)
    .flatMap(([uid, fields]) => fields.map((field) => `${uid}: ${field}`))
    .join('\n');

/** Reads such lines, empty ones left out; of a line without a field, the field is empty. */
export const jsonFieldsOfText = (text: string): JsonFields => {
  const fields: Record<string, string[]> = {};
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    // Uids of content types have colons of their own: `api::exhibit.exhibit`.
    const [, uid = line, field = ''] = /^(.*\w)\s*[:：]\s*([\w-]*)$/.exec(line) ?? [];
    fields[uid] = [...new Set([...(fields[uid] ?? []), field])];
  }
  return fields;
};
