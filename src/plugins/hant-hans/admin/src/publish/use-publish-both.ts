import { useCallback, useState } from 'react';

import type { ParityFinding } from '../../../shared/contracts/documents';
import type { DocumentKey } from '../requests/document-tags';
import { useLazyCheckParityQuery, usePublishBothMutation } from '../requests/documents';
import { useReport } from '../requests/use-report';
import { useText } from '../text/use-text';

export interface PublishBoth {
  readonly isBusy: boolean;
  /** What differs between the scripts, as far as it was asked for. */
  readonly findings: readonly ParityFinding[];
  /** Publishes, unless something differs. @returns whether a person has to decide */
  start(): Promise<boolean>;
  publishAnyway(): Promise<void>;
}

/** Checks that both versions say the same, and publishes them together. */
export const usePublishBoth = ({ uid, documentId }: DocumentKey): PublishBoth => {
  const text = useText();
  const report = useReport();
  const [checkParity, checking] = useLazyCheckParityQuery();
  const [publishBoth, publishing] = usePublishBothMutation();
  const [findings, setFindings] = useState<readonly ParityFinding[]>([]);

  const publish = useCallback(
    async (anyway: boolean): Promise<boolean> => {
      const answer = await report(publishBoth({ uid, documentId, anyway }));
      // Somebody may have written since the check.
      if (answer?.kind === 'differs') setFindings(answer.findings);
      if (answer?.kind === 'published') {
        await report(Promise.resolve({ data: answer }), () => text('done.published'));
      }
      return answer?.kind === 'differs';
    },
    [uid, documentId, publishBoth, report, text],
  );

  return {
    isBusy: checking.isFetching || publishing.isLoading,
    findings,
    start: async () => {
      const answer = await report(checkParity({ uid, documentId }));
      if (!answer) return false;
      setFindings(answer.findings);
      return answer.findings.length > 0 || publish(false);
    },
    publishAnyway: async () => {
      await publish(true);
    },
  };
};
