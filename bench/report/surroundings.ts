import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Client } from 'pg';

/** On what the figures were measured; without it they say nothing. */
export interface Surroundings {
  readonly date: string;
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly memoryGB: number;
    readonly system: string;
    /** Of the operating system before the fill, just compiled: far above 1, others used it too. */
    readonly loadBefore: number;
  };
  readonly versions: Readonly<Record<string, string>>;
  readonly database: { readonly kind: string; readonly settings: Readonly<Record<string, string>> };
}

const SETTINGS = [
  'shared_buffers',
  'work_mem',
  'effective_cache_size',
  'random_page_cost',
  'jit',
  'fsync',
];

export const readSurroundings = async (request: {
  projectFolder: string;
  client: Client;
  kind: string;
  loadBefore: number;
}): Promise<Surroundings> => {
  const { projectFolder, client, kind, loadBefore } = request;
  const { rows } = await client.query<{ name: string; value: string }>(
    'select name, current_setting(name) as value from pg_settings where name = any ($1)',
    [SETTINGS],
  );
  const server = await client.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  );
  const installed = (name: string) =>
    version(path.join(projectFolder, 'node_modules', name, 'package.json'));
  return {
    date: new Date().toISOString(),
    machine: {
      processor: os.cpus()[0]?.model ?? 'unknown',
      cores: os.availableParallelism(),
      memoryGB: Math.round(os.totalmem() / 2 ** 30),
      system: `${os.type()} ${os.release()} ${os.arch()}`,
      loadBefore: Number(loadBefore.toFixed(2)),
    },
    versions: {
      newsroom: version(path.join(projectFolder, 'package.json')),
      node: process.version,
      strapi: installed('@strapi/strapi'),
      postgresql: server.rows[0]?.version ?? 'unknown',
      autocannon: installed('autocannon'),
    },
    database: { kind, settings: Object.fromEntries(rows.map(({ name, value }) => [name, value])) },
  };
};

const version = (file: string): string =>
  (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
