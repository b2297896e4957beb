import { useCallback, useEffect, useRef, useState } from 'react';

import type { ConversionOutcome } from '../../../shared/contracts/documents';
import { useConvertManyMutation, useRefreshTypeMutation } from '../requests/documents';
import { useErrorMessage } from '../requests/use-error-message';
import { runInChunks, type RunEnd } from './run-in-chunks';

/** Few enough for an answer within a second or two. */
const AT_ONCE = 10;

export interface ConversionRun {
  readonly state: 'ready' | 'running' | 'done';
  readonly outcomes: readonly ConversionOutcome[];
  /** Why the server stopped answering, where it did. */
  readonly stoppedBy: string | undefined;
  start(documentIds: readonly string[]): Promise<void>;
}

/** A conversion of many documents, which ends with the component that shows it. */
export const useConversionRun = (uid: string): ConversionRun => {
  const errorMessage = useErrorMessage();
  const [convertMany] = useConvertManyMutation();
  const [refreshType] = useRefreshTypeMutation();
  const [state, setState] = useState<ConversionRun['state']>('ready');
  const [outcomes, setOutcomes] = useState<readonly ConversionOutcome[]>([]);
  const [end, setEnd] = useState<RunEnd>();
  const isGone = useRef(false);

  // The list is read anew only when the dialog closes: it would take the selection, and with it
  // this dialog, away.
  const hasWritten = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      if (hasWritten.current) void refreshType({ uid });
    };
  }, [uid, refreshType]);

  const start = useCallback(
    async (documentIds: readonly string[]) => {
      setState('running');
      const result = await runInChunks({
        documentIds,
        size: AT_ONCE,
        convert: async (chunk) => {
          hasWritten.current = true;
          const answer = await convertMany({ uid, documentIds: chunk });
          return 'data' in answer ? answer.data : { reason: errorMessage(answer.error) };
        },
        onProgress: setOutcomes,
        isStopped: () => isGone.current,
      });
      setEnd(result);
      setState('done');
    },
    [uid, convertMany, errorMessage],
  );
  return { state, outcomes, stoppedBy: end?.kind === 'stopped' ? end.reason : undefined, start };
};
