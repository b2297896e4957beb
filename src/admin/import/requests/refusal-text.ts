import type { Messages } from '../../../importer';
import { MAX_FILE_SIZE, MAX_TEXT_SIZE, megabytes } from '../../../importer/inputs/limits';
import { fieldName } from '../text/field-name';
import type { Text } from '../text/use-text';
import type { Refusal } from './refusal';

/** What was refused, in the words of whoever is logged in. */
export const refusalText = (
  refusal: Refusal,
  { text, language }: { text: Text; language: keyof Messages },
): string => {
  const { status, message, messages, code, names, field } = refusal;
  if (messages) return messages[language];
  if (code === 'may-not-create') {
    return names.length === 0
      ? text('refused.may-not-create-stories')
      : text('refused.may-not-create', { names: names.join('、') });
  }
  if (code === 'unknown-file') return text('refused.unknown-file');
  if (code === 'unreadable') return text('refused.unreadable');
  if (status === undefined) return text('refused.no-answer');
  if (status === 401 || status === 403) return text('refused.may-not');
  if (status === 409) return text('refused.conflict');
  if (status === 413) {
    const limits = { text: megabytes(MAX_TEXT_SIZE), file: megabytes(MAX_FILE_SIZE) };
    return text('refused.too-large', limits);
  }
  if (status >= 500) return text('refused.server');
  if (field === undefined) return text('refused.other', { message });
  return text('refused.field', { field: fieldName(pathOf(field), text), message });
};

/** `article.credits.0.name` as paths of spans are written: `credits[0].name`. */
const pathOf = (field: string): string =>
  field.replace(/^article\./, '').replace(/\.(\d+)(?=\.|$)/g, '[$1]');
