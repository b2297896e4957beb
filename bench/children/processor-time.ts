import type { ProcessorTime } from '../app/messages';
import type { Child } from './start-child';

/** @returns how long a process has kept processors busy, in ms */
export const processorTimeOf = async <Incoming extends { readonly kind: string }>(
  child: Child<Incoming | ProcessorTime>,
): Promise<number> => {
  const told = (child as Child<ProcessorTime>).receive('processor-time');
  child.send({ kind: 'processor-time' });
  return (await told).milliseconds;
};
