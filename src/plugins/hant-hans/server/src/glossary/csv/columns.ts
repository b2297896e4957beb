import type { GlossaryEntry } from '../../../../shared/glossary';

/** The columns of a glossary as a file, in their order. */
export const COLUMNS = [
  'hant',
  'hans',
  'scope',
  'scopeUid',
  'scopeDocumentId',
  'note',
  'example',
] as const satisfies readonly (keyof GlossaryEntry)[];

export const REQUIRED_COLUMNS = ['hant', 'hans'] as const;
