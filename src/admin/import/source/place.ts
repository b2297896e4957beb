import type { Span } from '../../../importer';

/**
 * The part of the form that a span belongs to: what `data-place` of a form's part says, and what a
 * draft's lists are keyed by. What quotes is more telling than what it stands in.
 */
export const placeOf = (span: Span): string | null =>
  span.kind === 'field' ? placeOfField(span.quotedBy ?? span.field) : null;

/** Whether a span is of a part of the form, or stands within it. */
export const isAt = (span: Span, place: string): boolean =>
  span.kind === 'field' &&
  (placeOfField(span.field) === place ||
    (span.quotedBy !== null && placeOfField(span.quotedBy) === place));

const placeOfField = (field: string): string => {
  // A breadcrumb is one path of topics; what stands below the title is the summary.
  if (field.startsWith('breadcrumb[')) return 'topics[0]';
  if (field === 'subtitle') return 'summary';
  return field.replace(/\.\w+$/, '');
};
