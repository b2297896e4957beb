import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { DISK_FULL, isDiskFull } from '../disk-full';
import { OperatorError } from '../operator-error';
import { type PostgresBinaries, programPath } from './binaries';
import { reachableHome } from './reachable-places';
import { runProgram } from './run-program';
import { commandAs, type ServerIdentity } from './server-identity';

/** The folder of one embedded server. It is made whole, in one step, or not at all. */
export interface ServerHome {
  /** PostgreSQL's own data folder. */
  readonly cluster: string;
  readonly password: string;
  readonly log: string;
}

/** The one role of an embedded server: it owns everything in it. */
export const SERVER_ROLE = 'newsroom';

/**
 * Opens the folder of an embedded server and makes it first where there is none. To be called by
 * one process at a time.
 *
 * @throws OperatorError for data that this PostgreSQL cannot read
 */
export async function openServerHome(request: {
  home: string;
  binaries: PostgresBinaries;
  identity: ServerIdentity;
}): Promise<ServerHome> {
  if (!existsSync(request.home)) await create(request);
  const home = realpathSync(request.home);
  const cluster = path.join(home, 'cluster');
  refuseOtherVersion(cluster, request.binaries);
  return {
    cluster,
    password: readFileSync(path.join(home, 'password'), 'utf8').trim(),
    log: path.join(home, 'server.log'),
  };
}

async function create(request: {
  home: string;
  binaries: PostgresBinaries;
  identity: ServerIdentity;
}): Promise<void> {
  const { binaries, identity } = request;
  mkdirSync(path.dirname(request.home), { recursive: true });
  const home = reachableHome(request.home, identity);
  // Whoever was killed at this very point left its unfinished folder behind.
  const unfinished = `${home}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const passwordFile = path.join(unfinished, 'password');
  writeFileSync(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (identity.kind === 'user') {
    for (const place of [unfinished, passwordFile]) chownSync(place, identity.uid, identity.gid);
  }
  await initialize({ binaries, identity, cluster: path.join(unfinished, 'cluster'), passwordFile });
  renameSync(unfinished, home);
  if (home !== request.home) symlinkSync(home, request.home);
}

async function initialize(request: {
  binaries: PostgresBinaries;
  identity: ServerIdentity;
  cluster: string;
  passwordFile: string;
}): Promise<void> {
  const args = [
    `--pgdata=${request.cluster}`,
    `--username=${SERVER_ROLE}`,
    `--pwfile=${request.passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Sorts the same on every platform and after every upgrade of the system's C library.
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
  ];
  const program = programPath(request.binaries, 'initdb');
  const { exitCode, output } = await runProgram(commandAs(request.identity, program, args));
  if (exitCode === 0) return;
  if (isDiskFull(output))
    throw new OperatorError(`${DISK_FULL}\n  ${path.dirname(request.cluster)}\n${output}`);
  throw new OperatorError(
    `The embedded PostgreSQL cannot be set up on this system: set DATABASE_URL to a PostgreSQL of your own.\n${output}`,
  );
}

function refuseOtherVersion(cluster: string, binaries: PostgresBinaries): void {
  const written = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  const installed = binaries.version.split('.')[0];
  if (written === installed) return;
  throw new OperatorError(
    `The data in ${path.dirname(cluster)} are of PostgreSQL ${written}, but PostgreSQL ${installed} is installed.\n` +
      '  With the former version: npm run strapi -- export. Then move that folder away, start anew, and: npm run strapi -- import.',
  );
}
