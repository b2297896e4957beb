import type { WarningCode } from '../src/importer';

/** What became of a story that could be read. */
export type StoryOutcome =
  'created' | 'would-be-created' | 'updated' | 'would-be-updated' | 'duplicate';

/** What became of a file. */
export type FileReport = { file: string } & (
  | {
      outcome: StoryOutcome;
      title: string;
      /** Of the story, or of the one that is there already; of what is only reported there is none. */
      documentId: string | null;
      /** Where an editor finds it. */
      address: string | null;
      warnings: { code: WarningCode; message: string }[];
    }
  | { outcome: 'failed'; reason: string }
);

/** What became of all of them. */
export interface ImportReport {
  /** Whether the run was asked to stop: files that it did not come to are not in here. */
  interrupted: boolean;
  files: FileReport[];
}

const WORDS: Record<FileReport['outcome'], string> = {
  created: 'created',
  'would-be-created': 'would be created',
  updated: 'updated',
  'would-be-updated': 'would be updated',
  duplicate: 'already there',
  failed: 'failed',
};

export function describeFile(report: FileReport): string {
  const words = `${report.file}: ${WORDS[report.outcome]}`;
  if (report.outcome === 'failed') return `${words}, ${report.reason}\n`;
  const warnings = report.warnings.map(({ code, message }) => `  ${code}: ${message}\n`);
  return `${words}, ${report.address ?? report.title}\n${warnings.join('')}`;
}

export function describeEnd({ files, interrupted }: ImportReport): string {
  const count = (outcome: FileReport['outcome']) =>
    files.filter((file) => file.outcome === outcome).length;
  const counts = Object.entries(WORDS)
    .map(([outcome, words]) => ({ words, of: count(outcome as FileReport['outcome']) }))
    .filter(({ of }) => of > 0)
    .map(({ words, of }) => `${of} ${words}`);
  const end = interrupted ? 'Interrupted: run it again, and it goes on from here.\n' : '';
  return `${counts.join(', ') || 'Nothing was imported'}.\n${end}`;
}
