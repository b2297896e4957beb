import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { projectFolder } from '../../scripts/project-folder';
import { report } from '../../scripts/progress';
import { runDoor } from '../../scripts/run-door';
import type { ArchiveWritten, WriteArchive } from '../app/messages';
import { compileNewsroom } from '../children/compile-newsroom';
import { startChild } from '../children/start-child';
import { openBenchServer } from '../database/bench-server';
import { readArticleTexts } from '../fill/article-text';
import { fillDatabase } from '../fill/fill-database';
import { archiveOf } from '../fill/fill-plan';
import { prepareTemplate } from '../fill/prepare-template';
import { textTable } from '../report/text-table';
import { openWorkshop, type Workshop } from '../workshop';
import { keepOneScript } from './one-script';

const [TEMPLATE, FILLED, ARCHIVE, COPY] = [
  'sync_template',
  'sync_filled',
  'sync_archive',
  'sync_copy',
];
const LONGEST_RUN = 30 * 60_000;
const GOAL = 5;

/** @returns the exit code: 1 when an archive in sets is not five times as fast as single calls */
const run = async (): Promise<number> => {
  const { articles, sample } = readOptions(process.argv.slice(2));
  const server = await openBenchServer({ projectFolder, variables: process.env });
  const compiled = compileNewsroom(projectFolder);
  const workshop = openWorkshop({ projectFolder, compiled, server, report });
  const { databases } = workshop;
  try {
    report(`Filling in ${articles} articles …`);
    await prepareTemplate(workshop, TEMPLATE);
    await databases.create(FILLED, TEMPLATE);
    const texts = readArticleTexts(projectFolder);
    await databases.on(FILLED, (client) =>
      fillDatabase({ client, plan: archiveOf(articles), texts, report: () => undefined }),
    );
    const rows: string[][] = [];
    let worst = Infinity;
    for (const from of ['zh-Hant', 'zh-Hans'] as const) {
      await databases.create(ARCHIVE, FILLED);
      await databases.on(ARCHIVE, (client) => keepOneScript(client, from));
      for (const publish of [true, false]) {
        const order = { from, publish, sample };
        const calls = await write(workshop, { ...order, by: 'calls' });
        const sync = await write(workshop, { ...order, by: 'sync' });
        const ratio = rateOf(sync) / rateOf(calls);
        worst = Math.min(worst, ratio);
        rows.push(describe({ from, publish, calls, sync, ratio }));
        report(rows.at(-1)?.join('  ') ?? '');
      }
    }
    console.log(`\nload ${os.loadavg()[0]?.toFixed(1) ?? '?'} at the end; ${process.version}\n`);
    console.log(textTable([HEADINGS, ...rows]));
    return worst >= GOAL ? 0 : 1;
  } finally {
    for (const name of [COPY, ARCHIVE, FILLED, TEMPLATE]) await databases.drop(name);
    await server.close();
  }
};

const HEADINGS = [
  'from',
  '',
  'calls/s',
  'articles',
  'seconds',
  'articles/s',
  'ratio',
  'MB at a tenth',
  'MB at the end',
];

const rateOf = ({ documents, seconds }: ArchiveWritten): number => documents / seconds;

const describe = (result: {
  from: string;
  publish: boolean;
  calls: ArchiveWritten;
  sync: ArchiveWritten;
  ratio: number;
}): string[] => {
  const { from, publish, calls, sync, ratio } = result;
  return [
    from,
    publish ? 'published' : 'drafts',
    rateOf(calls).toFixed(1),
    String(sync.documents),
    sync.seconds.toFixed(1),
    rateOf(sync).toFixed(0),
    ratio.toFixed(1),
    ...sync.heap.map(String),
  ];
};

/** Each on a copy of the archive, by a process of its own. */
const write = async (workshop: Workshop, order: WriteArchive): Promise<ArchiveWritten> => {
  await workshop.databases.create(COPY, ARCHIVE);
  const child = startChild<ArchiveWritten>({
    ...workshop.newsroomOn(COPY),
    file: path.join(workshop.compiled, 'bench', 'app', 'write-archive.js'),
    patience: LONGEST_RUN,
  });
  try {
    child.send(order);
    return await child.receive('archive-written');
  } finally {
    await child.stop();
  }
};

const readOptions = (args: string[]): { articles: number; sample: number } => {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: 'string', default: '10000' },
      sample: { type: 'string', default: '300' },
    },
  });
  return { articles: Number(values.articles), sample: Number(values.sample) };
};

runDoor(run);
