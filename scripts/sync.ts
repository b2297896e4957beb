import { OperatorError } from '../database/operator-error';
import type {
  SyncEvent,
  SyncRequest,
} from '../src/plugins/hant-hans/server/src/documents/sync-archive';
import { isScript, otherScript, type Script } from '../src/plugins/hant-hans/shared/scripts';
import { progressBar } from './progress-bar';
import { readArguments } from './read-arguments';
import { runDoor } from './run-door';
import { withNewsroom } from './running/with-newsroom';
import { UsageError } from './usage-error';

const USAGE = `Usage: npm run sync -- [options]
  --type api::topic.topic   a content type; may be given several times; all of them when left out
  --from zh-Hant            the script to convert from (the default)
  --to zh-Hans              the script to write: the other one
  --publish                 publish what is converted of stories that are published
  --dry-run                 only report what would be written
  --json                    the report as JSON, on standard output
  Exit code: 0 when everything is in step, 1 when a document failed, 2 when some wait for a person
  (or when these options are wrong).`;

const OPTIONS = {
  type: { type: 'string', multiple: true },
  from: { type: 'string' },
  to: { type: 'string' },
  publish: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

interface ConversionService {
  types(): string[];
  sync(request: SyncRequest): AsyncGenerator<SyncEvent>;
}

/** What became of the documents of a content type. */
interface TypeReport {
  readonly type: string;
  converted: number;
  unchanged: number;
  /** Written in the other script: left as they are. */
  leading: number;
  /** Fields that people wrote and that stay. */
  kept: number;
  readonly conflicts: { documentId: string; fields: string[] }[];
  readonly failed: { documentId: string; reason: string }[];
}

/**
 * `npm run sync`: brings a whole archive in step. Exit code 0 when everything is in step, 1 when a
 * document failed, 2 when some wait for a person, in conflict. Run again, it goes on where it was.
 */
runDoor(async () => {
  const options = readOptions(process.argv.slice(2));
  return withNewsroom('sync', async (app, { signal }) => {
    const service = app.plugin('hant-hans').service<ConversionService>('conversion');
    const known = service.types();
    const unknown = options.types.find((type) => !known.includes(type));
    if (unknown !== undefined) {
      throw new OperatorError(`There is no content type “${unknown}”: ${known.join(', ')}`);
    }
    const reports: TypeReport[] = [];
    for (const uid of options.types.length > 0 ? options.types : known) {
      reports.push(await syncType(service, { ...options, uid, signal }));
    }
    process.stdout.write(
      options.json ? `${JSON.stringify(reports, null, 2)}\n` : describe(reports),
    );
    if (reports.some(({ failed }) => failed.length > 0)) return 1;
    return reports.some(({ conflicts }) => conflicts.length > 0) ? 2 : 0;
  });
});

async function syncType(service: ConversionService, request: SyncRequest): Promise<TypeReport> {
  const report: TypeReport = {
    type: request.uid,
    converted: 0,
    unchanged: 0,
    leading: 0,
    kept: 0,
    conflicts: [],
    failed: [],
  };
  const bar = progressBar(request.uid);
  for await (const event of service.sync(request)) {
    if (event.kind === 'counted') bar.start(event.documents);
    else {
      note(report, event.outcome);
      bar.advance();
    }
  }
  bar.end();
  return report;
}

function note(report: TypeReport, outcome: Extract<SyncEvent, { kind: 'done' }>['outcome']): void {
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
      report.kept += outcome.kept.length;
      if (outcome.conflicts.length > 0) {
        report.conflicts.push({ documentId, fields: outcome.conflicts });
      }
  }
}

function describe(reports: readonly TypeReport[]): string {
  const lines = reports.flatMap(
    ({ type, converted, unchanged, leading, kept, conflicts, failed }) => [
      `${type}: ${converted} converted, ${unchanged} unchanged, ${leading} led by the other script, ` +
        `${kept} fields kept, ${conflicts.length} in conflict, ${failed.length} failed`,
      ...conflicts.map(
        ({ documentId, fields }) => `  conflict  ${documentId}: ${fields.join(', ')}`,
      ),
      ...failed.map(({ documentId, reason }) => `  failed    ${documentId}: ${reason}`),
    ],
  );
  return `${lines.join('\n')}\n`;
}

function readOptions(args: readonly string[]): {
  types: readonly string[];
  from: Script;
  publish: boolean;
  dryRun: boolean;
  json: boolean;
} {
  const { values } = readArguments({ args, usage: USAGE, options: OPTIONS, files: 'none' });
  const { type = [], from, to, publish, json, 'dry-run': dryRun } = values;
  const source = from ?? (isScript(to) ? otherScript(to) : 'zh-Hant');
  if (!isScript(source) || (to !== undefined && (!isScript(to) || to === source))) {
    throw new UsageError('--from and --to are zh-Hant and zh-Hans, one each.', USAGE);
  }
  return { types: type, from: source, publish, dryRun, json };
}
