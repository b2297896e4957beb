import { escapeIdentifier, escapeLiteral, type Client } from 'pg';

import { readConnectionSettings } from '../../database/connection-settings';
import { openClient } from '../../database/open-client';
import type { BenchServer } from './bench-server';

/** Every database of the bench has this in front of its name; none other is ever touched. */
const PREFIX = 'newsroom_bench_';

/** Makes and drops databases of the bench. */
export class ScratchDatabases {
  constructor(private readonly server: BenchServer) {}

  /** The address of the database that is called `newsroom_bench_<name>`. */
  urlOf(name: string): string {
    const url = new URL(this.server.url);
    url.pathname = `/${PREFIX}${name}`;
    return url.href;
  }

  /** Makes the database anew, empty or as a copy of another of the bench's. */
  async create(name: string, copyOf?: string): Promise<void> {
    await this.drop(name);
    const template = copyOf ? `template ${escapeIdentifier(PREFIX + copyOf)}` : '';
    await this.onServer((client) =>
      client.query(`create database ${escapeIdentifier(PREFIX + name)} ${template}`),
    );
  }

  async drop(name: string): Promise<void> {
    await this.onServer((client) =>
      client.query(`drop database if exists ${escapeIdentifier(PREFIX + name)} with (force)`),
    );
  }

  /** The note that `describe` left with a database; undefined where there is none. */
  async descriptionOf(name: string): Promise<string | undefined> {
    const { rows } = await this.onServer((client) =>
      client.query<{ description: string | null }>(
        `select shobj_description(oid, 'pg_database') as description
         from pg_database where datname = $1`,
        [PREFIX + name],
      ),
    );
    return rows[0]?.description ?? undefined;
  }

  async describe(name: string, description: string): Promise<void> {
    await this.onServer((client) =>
      client.query(
        `comment on database ${escapeIdentifier(PREFIX + name)} is ${escapeLiteral(description)}`,
      ),
    );
  }

  /** Runs a task on a connection to one of the bench's databases. */
  on<T>(name: string, task: (client: Client) => Promise<T>): Promise<T> {
    return this.connected(this.urlOf(name), task);
  }

  private onServer<T>(task: (client: Client) => Promise<T>): Promise<T> {
    return this.connected(this.server.url, task);
  }

  private async connected<T>(url: string, task: (client: Client) => Promise<T>): Promise<T> {
    const client = await openClient({
      ...readConnectionSettings({ ...this.server.ssl, DATABASE_URL: url }),
      application_name: this.server.applicationName,
    });
    try {
      return await task(client);
    } finally {
      await client.end();
    }
  }
}
