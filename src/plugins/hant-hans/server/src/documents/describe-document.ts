import type { Core } from '@strapi/strapi';

import type { DocumentStatus, FieldStatus } from '../../../shared/contracts/documents';
import { otherScript } from '../../../shared/scripts';
import type { FieldReport } from '../merge/merge-options';
import { plainText } from '../merge/values';
import { hashOf } from '../merge/hash';
import type { DocumentKey } from '../pairs/pair';
import { modeOf, readSettings } from '../settings/read-settings';
import { currentPair } from './current-pair';
import { mergeDocument } from './merge-document';
import { standingOf, stateOf } from './pair-after';

/**
 * How a document's two versions stand to each other now, and what conversion would write: its
 * state as a whole, and of its fields those that whoever asks may read.
 */
export const describeDocument = async (
  strapi: Core.Strapi,
  { mayRead, ...key }: DocumentKey & { mayRead: (path: string) => boolean },
): Promise<DocumentStatus> => {
  const pair = await currentPair(strapi, key);
  const merge = await mergeDocument(strapi, { pair, write: false });
  const reports = merge.kind === 'merged' ? merge.reports : [];
  const open = reports.filter((report) => standingOf(report) !== 'in-step');
  return {
    uid: key.uid,
    documentId: key.documentId,
    source: pair.source,
    target: otherScript(pair.source),
    mode: modeOf(key.uid, await readSettings(strapi)),
    state: merge.kind === 'merged' ? stateOf(reports) : 'missing',
    reviewed: pair.reviewed,
    fields: open.filter(({ path }) => mayRead(path)).flatMap(statusOf),
    fieldsInStep: reports.length - open.length,
    lockedAttributes: pair.lockedAttributes,
  };
};

const statusOf = (report: FieldReport): FieldStatus[] => {
  const state = standingOf(report);
  if (state === 'in-step') return [];
  const { path, locked, source, current, converted } = report;
  return [
    {
      path,
      state,
      locked,
      source: plainText(source),
      current: plainText(current),
      converted: plainText(converted),
      seen: hashOf([state, source, current, converted]),
    },
  ];
};
