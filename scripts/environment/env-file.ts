import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { withLocalLock } from '../../database/local-lock';
import { SECRET_NAMES } from '../../src/secrets/required-secrets';

/** The project's `.env`, or the file that `ENV_PATH` names, as for Strapi. */
export function envFilePath(folder: string): string {
  return path.resolve(folder, process.env.ENV_PATH || '.env');
}

/** The variables of a file; none when there is no such file. */
export function readEnvFile(file: string): Readonly<Record<string, string>> {
  if (!existsSync(file)) return {};
  return parseEnv(readFileSync(file, 'utf8')) as Record<string, string>;
}

/**
 * Writes a file with fresh secrets, for its owner's eyes only, unless there is one. It appears whole
 * or not at all, and of two that start at once one writes it and both read the same.
 *
 * @returns whether this call wrote it
 */
export function writeFirstEnvFile(file: string): Promise<boolean> {
  return withLocalLock({ name: file, holder: `pid ${process.pid}` }, async () => {
    if (existsSync(file)) return false;
    const unfinished = `${file}.unfinished`;
    await writeFile(unfinished, firstEnvFile(), { mode: 0o600 });
    await rename(unfinished, file);
    return true;
  });
}

function firstEnvFile(): string {
  return [
    '# Secrets of this installation, written at its first start. Keep them: with others, logins end',
    '# and API tokens no longer work. Every other variable is explained in .env.example.',
    ...SECRET_NAMES.map(
      (name) => `${name}=${name === 'APP_KEYS' ? `${secret()},${secret()}` : secret()}`,
    ),
    '',
  ].join('\n');
}

/** 256 random bits, in characters that need no quotes. */
function secret(): string {
  return randomBytes(32).toString('base64url');
}
