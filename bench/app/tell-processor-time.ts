import type { AskProcessorTime, ProcessorTime } from './messages';

/** Tells the bench, when it asks, how long this process has kept processors busy. */
export const tellProcessorTime = (): void => {
  process.on('message', ({ kind }: AskProcessorTime | { kind?: undefined }) => {
    if (kind !== 'processor-time') return;
    const { user, system } = process.cpuUsage();
    const message: ProcessorTime = { kind, milliseconds: (user + system) / 1_000 };
    process.send?.(message);
  });
};
