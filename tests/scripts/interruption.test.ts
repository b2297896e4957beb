import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A door that does nothing but wait until it is asked to stop. */
const DOOR = `
  const { watchForInterruption } = require('./scripts/interruption.ts');
  const waiting = setInterval(() => undefined, 1_000);
  watchForInterruption().requested.then((exitCode) => {
    process.exitCode = exitCode;
    clearInterval(waiting);
  });
  console.log('waiting');`;

let door: ReturnType<typeof startDoor> | undefined;

// One that cannot stop would keep a processor busy for ever.
afterEach(() => door?.kill('SIGKILL'));

it('a door whose terminal is gone stops when asked, though it can no longer say so', async () => {
  door = startDoor();
  const exit = once(door, 'exit');
  await Promise.race([once(door.stdout, 'data'), exit]);
  door.stderr.destroy();
  door.kill('SIGTERM');
  expect(await exit).toEqual([143, null]);
});

function startDoor() {
  return spawn(process.execPath, ['--import', 'tsx', '-e', DOOR], {
    cwd: path.resolve(__dirname, '../..'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
