import { OperatorError } from '../../database/operator-error';
import { describeUnsafeSecrets } from '../../src/secrets/describe-unsafe-secrets';
import { describeWrongSettings } from '../../src/environment/describe-wrong-settings';
import { listenAddress, publicAddress } from './public-address';
import { envFilePath, readEnvFile, writeFirstEnvFile } from './env-file';

/**
 * Puts the variables of `.env` beneath those of the environment, into `process.env`. Without
 * `NODE_ENV` this is a newcomer's machine: an `.env` with secrets is written where there is none.
 * `NODE_ENV=production` is an operator's, and nothing is written.
 *
 * @param usualNodeEnv what `NODE_ENV` becomes where neither the environment nor `.env` sets it
 * @throws OperatorError that names every secret that is missing or unsafe, or every variable that is
 *   wrong and what it must be
 */
export async function prepareEnvironment(request: {
  folder: string;
  usualNodeEnv: 'production' | 'development';
  report: (line: string) => void;
}): Promise<void> {
  const file = envFilePath(request.folder);
  const isOperated = process.env.NODE_ENV === 'production';
  if (!isOperated && (await writeFirstEnvFile(file))) {
    request.report(`Wrote ${file} with fresh secrets.`);
  }
  for (const [name, value] of Object.entries(readEnvFile(file))) process.env[name] ??= value;
  process.env.NODE_ENV ||= request.usualNodeEnv;
  // An empty one means unset, which Strapi would take for no port at all.
  const { host, port } = listenAddress(process.env);
  process.env.HOST ||= host;
  process.env.PORT ||= String(port);
  publicAddress(process.env);
  for (const problem of [describeWrongSettings(process.env), describeUnsafeSecrets(process.env)]) {
    if (problem !== undefined) throw new OperatorError(problem);
  }
}
