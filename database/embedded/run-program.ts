import { spawn } from 'node:child_process';
import type { Command } from './server-identity';

export interface ProgramResult {
  /** null when a signal ended it. */
  readonly exitCode: number | null;
  /** Both of its output streams. */
  readonly output: string;
}

/** Runs a program to its end. In a session of its own, so that Ctrl-C does not interrupt it. */
export function runProgram({ file, args, options }: Command): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...options,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, output: output.trim() }));
  });
}
