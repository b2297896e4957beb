import { AS_IS, convertEntry, type Entry, type ProseConverter } from '../engine';
import { freshBase, isRecordBase, type Base } from '../merge/base';
import { hasNewText } from '../merge/has-new-text';
import { hashOf } from '../merge/hash';
import type { Choice, FieldReport } from '../merge/merge-options';
import { mergeValue } from '../merge/merge-value';
import { shapeOfType, type RecordShape } from '../merge/shape';
import type { Pair } from '../pairs/pair';
import type { GetModel } from '../schema/attributes';

/** What a conversion would write, and what it is to remember when it is written. */
export type VersionsMerge =
  /** There is no version in the other script: `data` is the whole of it. */
  (
    | { kind: 'missing'; data: Entry; base: Base; versions: MergedVersions }
    | {
        kind: 'merged';
        /** The attributes that change. */
        data: Entry;
        base: Base | undefined;
        reports: readonly FieldReport[];
        versions: MergedVersions;
      }
  ) & {
    /** Whether a person has written in the source since the versions were compared last. */
    readonly isWrittenOn: boolean;
  };

/** Entries as they are written: without row ids, relations by document id. */
export interface MergedVersions {
  readonly source: Entry;
  readonly converted: Entry;
  /** As it is to be. */
  readonly target: Entry;
}

/** Merges a document's drafts as they were read: the same for one document as for an archive. */
export const mergeVersions = (request: {
  pair: Pair;
  source: Entry;
  /** The source, related only to what it can be related to in the other script. */
  related: Entry;
  target: Entry | undefined;
  converter: ProseConverter;
  /** Whether what is stale counts as written; otherwise only what `choices` takes. */
  write: boolean;
  choices?: ReadonlyMap<string, Choice>;
  getModel: GetModel;
}): VersionsMerge => {
  const { pair, source, related, target, converter, write, choices, getModel } = request;
  const { uid } = pair;
  const asIs = (entry: Entry) => convertEntry({ entry, uid, getModel, converter: AS_IS });
  const converted = convertEntry({ entry: related, uid, getModel, converter });
  const versions = { source: asIs(source), converted };
  const shape = shapeOfType(uid, getModel);
  const isWrittenOn = isOtherText(pair.base, { shape, source: versions.source });
  if (!target) {
    return {
      kind: 'missing',
      data: { ...converted, ...creatorOf(source) },
      base: freshBase(shape, versions.source, converted),
      versions: { ...versions, target: converted },
      isWrittenOn,
    };
  }

  const merged = mergeValue(
    // What is remembered without a version there was not written to the one that is there now.
    {
      path: '',
      ...versions,
      target: asIs(target),
      base: pair.state === 'missing' ? undefined : pair.base,
    },
    shape,
    { write, choices: choices ?? new Map(), locked: new Set(pair.lockedAttributes) },
  );
  const changed = new Set(
    merged.reports.flatMap(({ written, path }) => (written ? [attributeOf(path)] : [])),
  );
  const whole = merged.target as Entry;
  return {
    kind: 'merged',
    data: Object.fromEntries(Object.entries(whole).filter(([name]) => changed.has(name))),
    base: merged.base,
    reports: merged.reports,
    versions: { ...versions, target: whole },
    isWrittenOn,
  };
};

/** Of a source that was saved as it is, what is remembered of its fields may be older. */
const isOtherText = (
  base: Base | undefined,
  { shape, source }: { shape: RecordShape; source: Entry },
): boolean =>
  isRecordBase(base) && base.source !== hashOf(source) && hasNewText(shape, source, base);

/** The attribute of the content type that a path leads into. */
const attributeOf = (path: string): string => /^[^.[]*/.exec(path)?.[0] ?? path;

/** Who wrote the source counts as who wrote its conversion: reporters see what is their own. */
const creatorOf = ({ createdBy }: Entry): Entry =>
  typeof createdBy === 'object' && createdBy !== null && 'id' in createdBy
    ? { createdBy: createdBy.id, updatedBy: createdBy.id }
    : {};
