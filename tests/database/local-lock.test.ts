import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { tryLocalLock, withLocalLock } from '../../database/local-lock';

const HOLDER = path.join(__dirname, 'programs', 'hold-lock.ts');

describe('a lock of this machine', () => {
  it('has one holder at a time, of whom the others are told', async () => {
    const name = randomUUID();
    const first = await tryLocalLock({ name, holder: '第一個' });
    const second = await tryLocalLock({ name, holder: 'second' });
    expect(second).toEqual({ kind: 'busy', holder: '第一個' });
    if (first.kind === 'held') await first.lock.release();
    const third = await tryLocalLock({ name, holder: 'third' });
    expect(third.kind).toBe('held');
    if (third.kind === 'held') await third.lock.release();
  });

  it('does not stand in the way of another lock', async () => {
    const locks = await Promise.all(
      [randomUUID(), randomUUID()].map((name) => tryLocalLock({ name, holder: '' })),
    );
    expect(locks.map(({ kind }) => kind)).toEqual(['held', 'held']);
    for (const one of locks) if (one.kind === 'held') await one.lock.release();
  });

  it('lets those who wait in one after the other', async () => {
    const name = randomUUID();
    let inside = 0;
    let most = 0;
    const finished = await Promise.all(
      [1, 2, 3, 4, 5].map((number) =>
        withLocalLock({ name, holder: '' }, async () => {
          inside += 1;
          most = Math.max(most, inside);
          await new Promise(setImmediate);
          inside -= 1;
          return number;
        }),
      ),
    );
    expect(most).toBe(1);
    expect(finished).toEqual([1, 2, 3, 4, 5]);
  });

  it('is let go of by a task that fails', async () => {
    const name = randomUUID();
    const failing = withLocalLock({ name, holder: '' }, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await withLocalLock({ name, holder: '' }, () => Promise.resolve('in'))).toBe('in');
  });

  it('is no longer waited for once told so', async () => {
    const name = randomUUID();
    await withLocalLock({ name, holder: '' }, async () => {
      const giveUp = new AbortController();
      const waiting = withLocalLock(
        { name, holder: '', signal: giveUp.signal, onWait: () => giveUp.abort() },
        () => Promise.resolve('in'),
      );
      await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    });
  });

  it('comes back when its holder is killed', async () => {
    const name = randomUUID();
    const holder = spawn(process.execPath, ['--import', 'tsx', HOLDER, name], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    const waiting: (string | undefined)[] = [];
    const onWait = (who: string | undefined) => {
      waiting.push(who);
      holder.kill('SIGKILL');
    };
    expect(await withLocalLock({ name, holder: '', onWait }, () => Promise.resolve('in'))).toBe(
      'in',
    );
    expect(waiting).toEqual([`pid ${holder.pid}`]);
  });
});
