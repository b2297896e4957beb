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
    process.stdin.destroy();
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

it('a door goes on when the database fails what nobody waits for, and stops when something breaks', async () => {
  door = startDoor(`${DOOR}
    process.stdin.on('data', (text) => {
      if (String(text) === 'still there?') return console.log('yes');
      void Promise.reject(Object.assign(new Error('failed'), { code: String(text) }));
    });`);
  const { stdin, stdout, stderr } = door;
  const exit = once(door, 'exit');
  await once(stdout, 'data');
  for (const code of ['57P01', 'ECONNRESET', '53300', '57014', '23505']) {
    stdin.write(code);
    await once(stderr, 'data');
    stdin.write('still there?');
    const goesOn = once(stdout, 'data').then(([text]) => String(text));
    expect([code, await Promise.race([goesOn, exit])]).toEqual([code, 'yes\n']);
  }
  stdin.write('ERR_INVALID_ARG_TYPE');
  expect(await exit).toEqual([1, null]);
});

function startDoor(program = DOOR) {
  return spawn(process.execPath, ['--import', 'tsx', '-e', program], {
    cwd: path.resolve(__dirname, '../..'),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}
