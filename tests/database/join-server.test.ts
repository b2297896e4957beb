import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { type JoinedServer, joinServer } from '../../database/embedded/join-server';

jest.setTimeout(120_000);

const PROGRAM = path.join(__dirname, 'programs', 'join-server.ts');

let folder: string;
let home: string;

/** The home of a server that was set up and stopped; to copy it is a third of the work. */
const template = mkdtempSync(path.join(os.tmpdir(), 'newsroom-template-'));

beforeAll(async () => {
  const server = await joinServer({
    home: path.join(template, 'postgres'),
    purpose: 'test',
    database: 'newsroom',
  });
  await server.leave();
});

afterAll(() => rmSync(template, { recursive: true, force: true }));

/** For tests about what happens to a server that has been there before. */
const haveServer = (): void => {
  mkdirSync(path.dirname(home), { recursive: true });
  execFileSync('cp', ['-a', path.join(template, 'postgres'), home]);
};

const join = (request: Partial<Parameters<typeof joinServer>[0]> = {}): Promise<JoinedServer> =>
  joinServer({ home, purpose: 'test', database: 'newsroom', ...request });

beforeEach(() => {
  // A shell would see more in this name than a name.
  folder = mkdtempSync(path.join(os.tmpdir(), '新聞室 $HOME \'"` '));
  home = path.join(folder, '.data', 'postgres');
});

afterEach(() => {
  const pid = postmaster();
  if (pid !== undefined) kill(pid);
  if (existsSync(home)) rmSync(realpathSync(home), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

describe('an embedded server', () => {
  it('starts in a folder of any name, answers on this machine only, and keeps what it is told', async () => {
    const first = await join();
    await query(first, `create table note as select '寶安' as text`);
    expect(await show(first, 'listen_addresses')).toBe('127.0.0.1');
    expect(await show(first, 'unix_socket_directories')).toBe('');
    expect(await show(first, 'server_encoding')).toBe('UTF8');
    expect(await show(first, 'fsync')).toBe('on');
    expect(await first.leave()).toEqual({ kind: 'stopped' });

    const second = await join({ settings: { fsync: 'off' } });
    expect(await query(second, 'select text from note')).toEqual([{ text: '寶安' }]);
    expect(await show(second, 'fsync')).toBe('off');
    expect(await second.leave()).toEqual({ kind: 'stopped' });
    expect(postmaster()).toBeUndefined();
  });

  it('asks for its password', async () => {
    haveServer();
    const server = await join();
    const url = new URL(server.url);
    url.password = 'guessed';
    await expect(new Client({ connectionString: url.href }).connect()).rejects.toMatchObject({
      code: '28P01',
    });
    await server.leave();
  });

  it('is one for five processes that start at once in an empty folder; the last one stops it', async () => {
    const members = await Promise.all([1, 2, 3, 4, 5].map(() => startMember()));
    expect(new Set(members.map(({ said }) => said)).size).toBe(1);
    const farewells = await Promise.all(members.map(({ leave }) => leave()));
    expect(farewells.sort()).toEqual([...Array<string>(4).fill('still-in-use'), 'stopped']);
    expect(postmaster()).toBeUndefined();
  });

  it('is not stopped under a client that never joined', async () => {
    haveServer();
    const server = await join();
    const client = new Client({ connectionString: server.url, application_name: 'psql' });
    await client.connect();
    expect(await server.leave()).toEqual({ kind: 'still-in-use', by: ['psql'] });
    expect((await client.query<{ one: number }>('select 1 as one')).rows).toEqual([{ one: 1 }]);
    const again = await join();
    await client.end();
    expect(await again.leave()).toEqual({ kind: 'stopped' });
  });

  it('does not wait for connections of its own that are still closing', async () => {
    haveServer();
    const server = await join();
    const client = new Client({
      connectionString: server.url,
      application_name: server.applicationName,
    });
    await client.connect();
    const [farewell] = await Promise.all([server.leave(), client.end()]);
    expect(farewell).toEqual({ kind: 'stopped' });
  });
});

describe('an embedded server recovers', () => {
  it('from a member that was killed: the next one finds it, and stops it in the end', async () => {
    haveServer();
    const member = await startMember();
    const before = postmaster();
    await member.kill();
    const server = await join();
    expect(postmaster()).toBe(before);
    expect(await server.leave()).toEqual({ kind: 'stopped' });
  });

  it('from having been killed itself', async () => {
    haveServer();
    const killed = await join();
    await query(killed, 'create table note as select 1 as one');
    kill(postmaster());
    await killed.lost;
    const server = await join();
    expect(await query(server, 'select one from note')).toEqual([{ one: 1 }]);
    expect(await server.leave()).toEqual({ kind: 'stopped' });
    expect(await killed.leave()).toEqual({ kind: 'gone' });
  });

  it('from a pid file that names a process of someone else', async () => {
    haveServer();
    const killed = await join();
    const file = path.join(home, 'cluster', 'postmaster.pid');
    const lines = readFileSync(file, 'utf8').split('\n');
    kill(postmaster());
    await killed.lost;
    writeFileSync(file, [process.pid, ...lines.slice(1)].join('\n'));
    const server = await join();
    expect(await server.leave()).toEqual({ kind: 'stopped' });
  });

  it('from having been interrupted while it was set up', async () => {
    mkdirSync(path.join(`${home}.unfinished`, 'cluster'), { recursive: true });
    writeFileSync(path.join(`${home}.unfinished`, 'cluster', 'PG_VERSION'), '1');
    const server = await join();
    expect(existsSync(`${home}.unfinished`)).toBe(false);
    await server.leave();
  });

  it('from a port that was taken meanwhile', async () => {
    haveServer();
    const foreign = createServer();
    const taken = await new Promise<number>((resolve) =>
      foreign.listen(0, '127.0.0.1', () => resolve((foreign.address() as AddressInfo).port)),
    );
    const server = await join({ preferredPort: taken });
    expect(server.port).not.toBe(taken);
    await server.leave();
    await new Promise((resolve) => foreign.close(resolve));
  });
});

describe('an embedded server refuses', () => {
  it('data of another version, saying which', async () => {
    haveServer();
    writeFileSync(path.join(home, 'cluster', 'PG_VERSION'), '11\n');
    await expect(join()).rejects.toThrow(/PostgreSQL 11, but PostgreSQL 1[89]/);
  });

  it('a password that is not that of the data', async () => {
    haveServer();
    writeFileSync(path.join(home, 'password'), 'another\n');
    await expect(join()).rejects.toThrow(/password beside .* is not the one/);
  });
});

const asRoot = process.getuid?.() === 0 ? describe : describe.skip;

asRoot('for root, on a system without user namespaces', () => {
  it('runs as nobody', async () => {
    // mkdtemp keeps others out; this project lies where they may enter.
    rmSync(folder, { recursive: true });
    mkdirSync(folder, { mode: 0o755 });
    const server = await join({ allowNamespace: false });
    expect(ownerOf(postmaster())).toBe(65534);
    expect(realpathSync(home)).toBe(home);
    expect(await server.leave()).toEqual({ kind: 'stopped' });
    const again = await join();
    expect(ownerOf(postmaster())).toBe(65534);
    await again.leave();
  });

  it('keeps its data elsewhere when nobody may not enter the project', async () => {
    const server = await join({ allowNamespace: false });
    expect(realpathSync(home)).toMatch(/^\/var\/lib\/hanscript-newsroom\/postgres-/);
    expect(ownerOf(postmaster())).toBe(65534);
    await query(server, 'create table note as select 1 as one');
    expect(await server.leave()).toEqual({ kind: 'stopped' });
    const again = await join({ allowNamespace: false });
    expect(await query(again, 'select one from note')).toEqual([{ one: 1 }]);
    expect(await again.leave()).toEqual({ kind: 'stopped' });
  });
});

interface Member {
  readonly said: string;
  readonly leave: () => Promise<string>;
  readonly kill: () => Promise<void>;
}

/** A process of its own that has joined. */
async function startMember(): Promise<Member> {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, home], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return {
    said: await nextLine(child),
    leave: () => {
      const line = nextLine(child);
      child.kill('SIGTERM');
      return line;
    },
    kill: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

function nextLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    // Only now is everything read that it wrote.
    child.once('close', () => reject(new Error('It ended without a word.')));
  });
}

async function query(server: JoinedServer, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: server.url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(text);
  await client.end();
  return rows;
}

async function show(server: JoinedServer, name: string): Promise<unknown> {
  const [row] = (await query(server, `show ${name}`)) as Record<string, unknown>[];
  return row?.[name];
}

function postmaster(): number | undefined {
  const file = path.join(home, 'cluster', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
}

function ownerOf(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]);
}

function kill(pid: number | undefined): void {
  if (pid === undefined || pid === process.pid) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}
