import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

import { OperatorError } from '../../database/operator-error';

/**
 * Compiles the newsroom by its own tsconfig.json, and what the bench runs inside of it, into a
 * folder of their own. The admin panel takes no part.
 *
 * @returns the folder
 * @throws OperatorError with the compiler's words when the newsroom does not compile
 */
export const compileNewsroom = (projectFolder: string): string => {
  const outDir = path.join(projectFolder, '.tmp', 'bench-dist');
  rmSync(outDir, { recursive: true, force: true });
  const { fileNames, options } = readSettings(projectFolder, outDir);
  const appFolder = path.join(projectFolder, 'bench', 'app');
  const ownFiles = readdirSync(appFolder).map((name) => path.join(appFolder, name));
  const program = ts.createProgram([...fileNames, ...ownFiles], options);
  const problems = ts.getPreEmitDiagnostics(program);
  if (problems.length > 0) throw compileError(problems, projectFolder);
  program.emit();
  return outDir;
};

const readSettings = (projectFolder: string, outDir: string): ts.ParsedCommandLine => {
  const file = path.join(projectFolder, 'tsconfig.json');
  const override = { outDir, incremental: false, tsBuildInfoFile: undefined };
  const settings = ts.getParsedCommandLineOfConfigFile(file, override, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw compileError([diagnostic], projectFolder);
    },
  });
  if (!settings) throw new OperatorError(`${file} cannot be read.`);
  return settings;
};

const compileError = (problems: readonly ts.Diagnostic[], folder: string): OperatorError =>
  new OperatorError(
    `The newsroom does not compile:\n${ts.formatDiagnostics(problems, {
      getCurrentDirectory: () => folder,
      getCanonicalFileName: (name) => name,
      getNewLine: () => '\n',
    })}`,
  );
