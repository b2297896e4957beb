import type { Core } from '@strapi/strapi';

import type { DocumentStatus, FieldStatus } from '../../../shared/contracts/documents';
import { otherScript, SCRIPTS } from '../../../shared/scripts';
import type { FieldReport } from '../merge/merge-options';
import { plainText } from '../merge/values';
import { newPair, type DocumentKey, type Pair } from '../pairs/pair';
import { readPair } from '../pairs/pair-store';
import { modeOf, readSettings } from '../settings/read-settings';
import { mergeDocument } from './merge-document';
import { stateOf } from './pair-after';
import { readDrafts, type Versions } from './versions';

/** How a document's two versions stand to each other now, and what conversion would write. */
export const describeDocument = async (
  strapi: Core.Strapi,
  key: DocumentKey,
): Promise<DocumentStatus> => {
  const pair = await currentPair(strapi, key);
  const merge = await mergeDocument(strapi, { pair, write: false });
  const reports = merge.kind === 'merged' ? merge.reports : [];
  const open = reports.filter(({ state }) => state !== 'in-step');
  return {
    uid: key.uid,
    documentId: key.documentId,
    source: pair.source,
    target: otherScript(pair.source),
    mode: modeOf(key.uid, await readSettings(strapi)),
    state: merge.kind === 'merged' ? stateOf(reports) : 'missing',
    reviewed: pair.reviewed,
    fields: open.flatMap(statusOf),
    fieldsInStep: reports.length - open.length,
    lockedAttributes: pair.lockedAttributes,
  };
};

/** What is known of a document; of an unknown one, the script that was saved last is the source. */
export const currentPair = async (strapi: Core.Strapi, key: DocumentKey): Promise<Pair> => {
  const known = await readPair(strapi, key);
  if (known) return known;
  return pairOfUnknown(key, await readDrafts(strapi, key));
};

export const pairOfUnknown = (key: DocumentKey, drafts: Versions): Pair => {
  const savedAt = (script: (typeof SCRIPTS)[number]) =>
    new Date((drafts[script]?.updatedAt ?? 0) as string | number).getTime();
  return newPair(key, savedAt('zh-Hans') > savedAt('zh-Hant') ? 'zh-Hans' : 'zh-Hant');
};

const statusOf = ({ state, ...report }: FieldReport): FieldStatus[] =>
  state === 'in-step'
    ? []
    : [
        {
          path: report.path,
          state,
          locked: report.locked,
          source: plainText(report.source),
          current: plainText(report.current),
          converted: plainText(report.converted),
        },
      ];
