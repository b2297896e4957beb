import path from 'node:path';
import ts from 'typescript';

import { OperatorError } from '../../database/operator-error';

/**
 * Compiles files by a tsconfig.json, and writes nothing where they have an error.
 *
 * @param options.files whole paths, of those that the settings include
 * @param options.own what is set otherwise than there
 * @param options.what is compiled, as a sentence begins with it
 * @throws OperatorError with the compiler's words
 */
export const compileFiles = ({
  settings,
  files,
  own,
  what,
}: {
  settings: string;
  files: (included: readonly string[]) => readonly string[];
  own: ts.CompilerOptions;
  what: string;
}): void => {
  const refuse = (problems: readonly ts.Diagnostic[]): never => {
    throw new OperatorError(
      `${what} does not compile:\n${ts.formatDiagnostics(problems, {
        getCurrentDirectory: () => path.dirname(settings),
        getCanonicalFileName: (name) => name,
        getNewLine: () => '\n',
      })}`,
    );
  };
  const override = { ...own, incremental: false, tsBuildInfoFile: undefined };
  const read = ts.getParsedCommandLineOfConfigFile(settings, override, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => refuse([diagnostic]),
  });
  if (!read) throw new OperatorError(`${settings} cannot be read.`);
  const program = ts.createProgram([...files(read.fileNames)], read.options);
  const problems = ts.getPreEmitDiagnostics(program);
  if (problems.length > 0) refuse(problems);
  program.emit();
};
