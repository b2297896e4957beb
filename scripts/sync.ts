import type {
  SyncEvent,
  SyncRequest,
} from '../src/plugins/hant-hans/server/src/documents/sync-archive';
import { isScript, otherScript, type Script } from '../src/plugins/hant-hans/shared/scripts';
import { localizedTypes } from './localized-types';
import { progressBar } from './progress-bar';
import { projectFolder } from './project-folder';
import { readArguments } from './read-arguments';
import { runDoor } from './run-door';
import { withNewsroom } from './running/with-newsroom';
import { describe, exitCodeOf, newTypeReport, note, type SyncReport } from './sync-report';
import { UsageError } from './usage-error';

const USAGE = `Usage: npm run sync -- [options]
  --type api::topic.topic   a content type; may be given several times; all of them when left out
  --from zh-Hant            the script to convert from (the default)
  --to zh-Hans              the script to write: the other one
  --publish                 publish what is converted of stories that are published
  --dry-run                 only report what would be written
  --json                    the report as JSON, on standard output
  Documents that the other script leads, or that are only there, are counted and left as they are.
  Exit code: 0 when nothing is left to do, 1 when something failed, 2 when these options are wrong,
  3 when some documents wait for a person, in conflict; 130 when interrupted by Ctrl-C, 143 by SIGTERM.`;

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

/** `npm run sync`: brings a whole archive in step. Run again, it goes on where it was. */
runDoor(async () => {
  const options = readOptions(process.argv.slice(2));
  return withNewsroom('sync', async (app, { signal, requested }) => {
    const service = app.plugin('hant-hans').service<ConversionService>('conversion');
    const known = service.types();
    refuseUnknown(options.types, known);
    const report: SyncReport = { interrupted: false, dryRun: options.dryRun, types: [] };
    for (const uid of options.types.length > 0 ? options.types : known) {
      if (signal.aborted) break;
      const ofType = newTypeReport(uid);
      report.types.push(ofType);
      await syncType(service, { request: { ...options, uid, signal }, report: ofType });
    }
    report.interrupted = signal.aborted;
    process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : describe(report));
    return report.interrupted ? requested : exitCodeOf(report);
  });
});

function refuseUnknown(types: readonly string[], known: readonly string[]): void {
  const unknown = types.find((type) => !known.includes(type));
  if (unknown === undefined) return;
  throw new UsageError(
    `There is no content type “${unknown}”. There are: ${known.join(', ')}`,
    USAGE,
  );
}

async function syncType(
  service: ConversionService,
  { request, report }: { request: SyncRequest; report: SyncReport['types'][number] },
): Promise<void> {
  const bar = progressBar(request.uid);
  for await (const event of service.sync(request)) {
    note(report, event);
    if (event.kind === 'counted') bar.start(event.documents);
    else bar.advance();
  }
  bar.end();
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
  // Those of plugins are known once Strapi has started.
  const ours = type.filter((uid) => !uid.startsWith('plugin::'));
  refuseUnknown(ours, localizedTypes(projectFolder));
  return { types: type, from: source, publish, dryRun, json };
}
