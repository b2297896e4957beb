import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint } from './fingerprint';
import { type BuildPart, filesBelow, sourcesOf } from './sources';

/** Written when a part is complete: what it was built from, and what came out. */
interface Stamp {
  readonly sources: string;
  readonly outputs: string;
}

/**
 * Where a part's stamp lies: among its outputs, so that whatever clears those (a build that begins,
 * `strapi develop`) clears the stamp with them. Hidden, so that it is not served.
 */
const STAMPS: Readonly<Record<BuildPart, string>> = {
  server: 'dist/.built.json',
  admin: 'dist/build/.built.json',
};

/** Whether a part's outputs are complete, untouched, and of the sources as they are now. */
export function isFresh(part: BuildPart, folder: string): boolean {
  const stamp = readStamp(path.join(folder, STAMPS[part]));
  return (
    stamp?.sources === sourcesFingerprint(part, folder) &&
    stamp.outputs === outputsFingerprint(part, folder)
  );
}

/** @param sources as they were when the build began: one changed meanwhile may be missing from it */
export function writeStamp(part: BuildPart, folder: string, sources: string): void {
  const stamp: Stamp = { sources, outputs: outputsFingerprint(part, folder) };
  writeFileSync(path.join(folder, STAMPS[part]), JSON.stringify(stamp));
}

export function sourcesFingerprint(part: BuildPart, folder: string): string {
  const beside = part === 'admin' ? adminVariables() : undefined;
  return fingerprint({ folder, files: sourcesOf(part, folder), beside });
}

function outputsFingerprint(part: BuildPart, folder: string): string {
  const files = filesBelow(folder, part === 'admin' ? 'dist/build' : 'dist').filter(
    (file) =>
      part === 'admin' || !(file.startsWith('dist/build/') || file.endsWith('.tsbuildinfo')),
  );
  return fingerprint({ folder, files });
}

/**
 * What Strapi writes from the environment into the panel: variables of that name, and the path below
 * which it is served. Its host is left out, so that a panel built elsewhere can be used anywhere.
 */
function adminVariables(): unknown {
  const names = Object.keys(process.env).filter((name) => name.startsWith('STRAPI_ADMIN_'));
  const { PUBLIC_URL = '' } = process.env;
  const { pathname } = new URL(PUBLIC_URL, 'http://localhost');
  const prefix = pathname.replace(/\/+$/, '');
  return { prefix, given: names.sort().map((name) => [name, process.env[name]]) };
}

function readStamp(file: string): Stamp | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Stamp;
  } catch {
    return undefined;
  }
}
