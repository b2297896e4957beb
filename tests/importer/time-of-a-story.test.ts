import { Worker } from 'node:worker_threads';

import { keepTime } from '../../src/importer/worker/keep-time';
import { ownThread, threadTime } from '../../src/importer/worker/thread-time';

describe('the time that a story has', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is over once it was used, and not once it has passed', () => {
    const onOver = jest.fn();
    let used = 0;
    keepTime({ time: 1_000, used: () => used, onOver });
    // A busy machine: of each second a tenth.
    for (let second = 1; second < 10; second += 1) {
      used = second * 100;
      jest.advanceTimersByTime(1_000);
      expect(onOver).not.toHaveBeenCalled();
    }
    used = 1_000;
    jest.advanceTimersByTime(1_000);
    expect(onOver).toHaveBeenCalledTimes(1);
  });

  it('is what has passed where nobody counts what was used', () => {
    const onOver = jest.fn();
    keepTime({ time: 1_000, used: () => null, onOver });
    jest.advanceTimersByTime(999);
    expect(onOver).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(onOver).toHaveBeenCalledTimes(1);
  });

  it('is over for one that uses nothing, too, after twenty times as long', () => {
    const onOver = jest.fn();
    keepTime({ time: 1_000, used: () => 0, onOver });
    jest.advanceTimersByTime(19_999);
    expect(onOver).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1_001);
    expect(onOver).toHaveBeenCalledTimes(1);
  });

  it('is not looked at any more once the story was read', () => {
    const onOver = jest.fn();
    keepTime({ time: 1_000, used: () => null, onOver })();
    jest.advanceTimersByTime(100_000);
    expect(onOver).not.toHaveBeenCalled();
  });
});

const countsThreads = ownThread() !== null;
(countsThreads ? describe : describe.skip)('the processor time of a thread', () => {
  it('is its own: it grows with its work, and not with what others do or while it waits', async () => {
    const worker = new Worker(THREAD, { eval: true });
    try {
      const said = () => new Promise<string>((resolve) => worker.once('message', resolve));
      const thread = await said();
      const before = threadTime(thread) ?? NaN;
      spin(200);
      const idle = threadTime(thread) ?? NaN;
      worker.postMessage('work');
      await said();
      const worked = threadTime(thread) ?? NaN;
      expect(idle - before).toBeLessThan(50);
      expect(worked - idle).toBeGreaterThan(80);
    } finally {
      await worker.terminate();
    }
    expect(threadTime('0/task/0')).toBeNull();
  });
});

const spin = (milliseconds: number): void => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

/** Says its name, then works for 100 ms of a processor when it is asked to. */
const THREAD = `
  const { parentPort } = require('node:worker_threads');
  const { readFileSync, readlinkSync } = require('node:fs');
  const used = () => Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  parentPort.postMessage(readlinkSync('/proc/thread-self'));
  parentPort.on('message', () => {
    const end = used() + 100;
    while (used() < end);
    parentPort.postMessage('done');
  });
`;
