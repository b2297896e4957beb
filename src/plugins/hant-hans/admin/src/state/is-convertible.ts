import type { DocumentStatus } from '../../../shared/contracts/documents';

/** Whether a conversion now would write anything. */
export const isConvertible = ({
  state,
  fields,
}: Pick<DocumentStatus, 'state' | 'fields'>): boolean =>
  state === 'missing' || fields.some((field) => field.state === 'stale' && !field.locked);
