import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it as itself. For root it runs in a user
 * namespace, where root has another number: files stay root's and any folder will do. Where the
 * system forbids namespaces (many containers) it runs as `nobody`.
 */
export type ServerIdentity =
  | { readonly kind: 'self' }
  | { readonly kind: 'namespace' }
  | { readonly kind: 'user'; readonly uid: number; readonly gid: number };

const NOBODY = 65534;
const UNSHARE = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

/**
 * @param home the server's folder, which may not exist yet; one that belongs to an ordinary user
 *   is served as that user, so that both root and its owner can start the application in turn
 * @param allowNamespace false forces the way of systems without user namespaces
 */
export function chooseServerIdentity(request: {
  home: string;
  allowNamespace: boolean;
}): ServerIdentity {
  if (process.getuid?.() !== 0) return { kind: 'self' };
  const owner = statSync(request.home, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { kind: 'user', uid: owner.uid, gid: owner.gid };
  if (request.allowNamespace && hasUserNamespaces()) return { kind: 'namespace' };
  return { kind: 'user', uid: NOBODY, gid: NOBODY };
}

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly options: {
    readonly cwd: string;
    readonly uid?: number;
    readonly gid?: number;
    readonly windowsHide: true;
  };
}

/** How a program is started under an identity; for `node:child_process`. */
export function commandAs(
  identity: ServerIdentity,
  program: string,
  args: readonly string[],
): Command {
  // The working folder need not be one that the identity may enter.
  const options = { cwd: path.parse(program).root || '/', windowsHide: true } as const;
  switch (identity.kind) {
    case 'self':
      return { file: program, args, options };
    case 'namespace':
      return { file: 'unshare', args: [...UNSHARE, program, ...args], options };
    case 'user':
      return { file: program, args, options: { ...options, uid: identity.uid, gid: identity.gid } };
  }
}

/** Whether the identity may enter a folder, or execute a file. */
export function canReach(identity: ServerIdentity, place: string): boolean {
  if (identity.kind !== 'user') return true;
  const { uid, gid } = identity;
  return spawnSync('test', ['-x', place], { uid, gid, cwd: '/' }).status === 0;
}

function hasUserNamespaces(): boolean {
  return spawnSync('unshare', [...UNSHARE, 'true'], { cwd: '/' }).status === 0;
}
