import { createServer } from 'node:net';
import { tryLocalLock } from '../../database/local-lock';
import { OperatorError } from '../../database/operator-error';
import { type ListenAddress, listenAddress, publicAddress } from '../environment/public-address';
import { projectFolder } from '../project-folder';
import { tellAddress } from './told-address';

/**
 * Makes this process the one of this folder that serves its `PORT`, for as long as it lives, checks
 * that the port is free, and tells other doors of it.
 *
 * @param door what was started, `npm start` for example
 * @throws OperatorError that says which process has it already
 */
export async function claimAddress(door: string): Promise<void> {
  const address = listenAddress(process.env);
  const attempt = await tryLocalLock({
    name: `serving ${projectFolder} ${address.port}`,
    holder: `process ${process.pid} (${door}) at ${publicAddress(process.env)}`,
  });
  if (attempt.kind === 'busy') {
    throw new OperatorError(
      `The newsroom of this folder already runs: ${attempt.holder ?? 'a process that does not answer'}.\n` +
        '  Stop that one first, or set another PORT to run a second one beside it.',
    );
  }
  await refuseTakenPort(address);
  await tellAddress(projectFolder, publicAddress(process.env));
}

function refuseTakenPort({ host, port }: ListenAddress): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new OperatorError(explain(error, { host, port }))),
    );
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve()));
  });
}

function explain(error: NodeJS.ErrnoException, { host, port }: ListenAddress): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Another program already listens on port ${port}: stop it, or set PORT to a free one.`;
    case 'EACCES':
      return `This user may not listen on port ${port}: set PORT to one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST ${host} is no address of this machine: set it to 0.0.0.0 to listen on all of them.`;
    default:
      return `Cannot listen on ${host}, port ${port} (see HOST and PORT): ${error.message}`;
  }
}
