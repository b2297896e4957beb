import { useMemo } from 'react';

import type { FieldStatus, UpdateDocument } from '../../../shared/contracts/documents';
import type { DocumentKey } from '../requests/document-tags';
import {
  useConvertDocumentMutation,
  useResolveFieldMutation,
  useUpdateDocumentMutation,
} from '../requests/documents';
import { useReport } from '../requests/use-report';
import type { Choice } from '../state/field-choices';
import { useText } from '../text/use-text';

/** What the panel's buttons do with a document; each tells what came of it. */
export interface DocumentWrites {
  readonly isBusy: boolean;
  /** @param isFirst whether there is no other version yet: all of it is written then */
  convert(isFirst: boolean): Promise<unknown>;
  resolve(field: FieldStatus, choice: Choice): Promise<unknown>;
  /** @param done what to say when it is done */
  change(change: UpdateDocument.Request, done: string): Promise<unknown>;
}

export const useDocumentWrites = ({ uid, documentId }: DocumentKey): DocumentWrites => {
  const text = useText();
  const report = useReport();
  const [convert, converting] = useConvertDocumentMutation();
  const [resolve, resolving] = useResolveFieldMutation();
  const [update, updating] = useUpdateDocumentMutation();
  const isBusy = converting.isLoading || resolving.isLoading || updating.isLoading;

  return useMemo(() => {
    const key = { uid, documentId };
    return {
      isBusy,
      convert: (isFirst) =>
        report(convert(key), ({ outcome, status }) =>
          isFirst
            ? text('done.created', { target: text(`script.${status.target}`) })
            : text('done.converted', {
                count: outcome.kind === 'converted' ? outcome.written.length : 0,
              }),
        ),
      resolve: ({ path, seen }, choice) =>
        report(resolve({ ...key, path, choice, seen }), () =>
          text(choice === 'keep' ? 'done.kept' : 'done.taken'),
        ),
      change: (change, done) => report(update({ ...key, change }), () => done),
    };
  }, [uid, documentId, isBusy, convert, resolve, update, report, text]);
};
