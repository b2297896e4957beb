import type { SyncEvent } from '../src/plugins/hant-hans/server/src/documents/sync-archive';

/** What became of an archive. */
export interface SyncReport {
  /** Whether the run was asked to stop: what it did not come to is not in here. */
  interrupted: boolean;
  /** Whether it only tells what would be done. */
  readonly dryRun: boolean;
  readonly types: TypeReport[];
}

/** What became of the documents of a content type. */
interface TypeReport {
  readonly type: string;
  converted: number;
  unchanged: number;
  /** Of both, those whose version in the other script was published. */
  published: number;
  /** Led by the other script, or only there: left as they are. */
  leading: number;
  /** Fields that people wrote and that stay. */
  kept: number;
  readonly conflicts: { documentId: string; fields: string[] }[];
  readonly failed: { documentId: string; reason: string }[];
}

export const newTypeReport = (type: string): TypeReport => ({
  type,
  converted: 0,
  unchanged: 0,
  published: 0,
  leading: 0,
  kept: 0,
  conflicts: [],
  failed: [],
});

/** Adds to a report what a run tells of. */
export function note(report: TypeReport, event: SyncEvent): void {
  if (event.kind === 'counted') {
    report.leading += event.onlyInOther;
    return;
  }
  const { outcome } = event;
  const { documentId } = outcome;
  switch (outcome.kind) {
    case 'leads':
      report.leading += 1;
      return;
    case 'failed':
      report.failed.push({ documentId, reason: outcome.reason });
      return;
    default:
      report[outcome.kind] += 1;
      if (outcome.isPublished) report.published += 1;
      report.kept += outcome.kept.length;
      if (outcome.conflicts.length > 0) {
        report.conflicts.push({ documentId, fields: outcome.conflicts });
      }
  }
}

export function describe({ types, interrupted, dryRun }: SyncReport): string {
  const [converted, published] = dryRun
    ? ['would be converted', 'would be published']
    : ['converted', 'published'];
  const lines = types.flatMap((report) => [
    `${report.type}: ${report.converted} ${converted}, ${report.unchanged} unchanged, ` +
      `${report.published} ${published}, ${report.leading} led by the other script, ` +
      `${report.kept} fields kept, ${report.conflicts.length} in conflict, ${report.failed.length} failed`,
    ...report.conflicts.map(
      ({ documentId, fields }) => `  conflict  ${documentId}: ${fields.join(', ')}`,
    ),
    ...report.failed.map(({ documentId, reason }) => `  failed    ${documentId}: ${reason}`),
  ]);
  if (interrupted) lines.push('Interrupted: run it again, and it goes on from here.');
  return lines.map((line) => `${line}\n`).join('');
}

/** Of a run that came to its end. What failed counts for more than what waits for a person. */
export function exitCodeOf({ types }: SyncReport): number {
  if (types.some(({ failed }) => failed.length > 0)) return 1;
  return types.some(({ conflicts }) => conflicts.length > 0) ? 3 : 0;
}
