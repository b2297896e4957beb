import { measureLoad, type Asked, type Expected, type Load } from '../measure/measure-load';

/** Who is asked. */
export type Contender = 'bare node:http' | 'newsroom' | 'DELIVERY=off' | 'while publishing';

export interface Runner {
  readonly contender: Contender;
  readonly origin: string;
  readonly asked: Asked;
  readonly expected?: Expected;
  /** How long it has kept processors busy, in ms. */
  readonly processorTime: () => Promise<number>;
  /** Resolves once it works on nothing that was asked of it before. */
  readonly settle?: () => Promise<void>;
  /** Starts what goes on while it is asked; resolves to what ends that. */
  readonly meanwhile?: () => () => Promise<void>;
}

/** What is asked of some side by side, with the same answers from each. */
export interface Race {
  readonly name: string;
  readonly title: string;
  readonly runners: readonly Runner[];
  /** Where as much time as others take tells too little. */
  readonly pace?: (usual: Pace) => Pace;
}

interface Pace {
  readonly rounds: number;
  /** Of each turn. */
  readonly seconds: number;
}

/** What each came to, a figure a round. */
export interface RaceResult {
  readonly name: string;
  readonly title: string;
  readonly loads: Readonly<Partial<Record<Contender, readonly RaceLoad[]>>>;
}

export interface RaceLoad extends Load {
  /** How many answers whoever gave them was busy for a second with; its database's work is not in it. */
  readonly perProcessorSecond: number;
}

/** Until Node has compiled what is fast. */
const WARM_UP = { seconds: 1 };

/** Runs a race some times over; in every round the runners take turns, from the other end each time. */
export const runRace = async (
  { name, title, runners, pace = (usual) => usual }: Race,
  { connections, ...usual }: { connections: number } & Pace,
): Promise<RaceResult> => {
  const { rounds, seconds } = pace(usual);
  const load = async (runner: Runner, until: { seconds: number }): Promise<RaceLoad> => {
    const { origin, asked, expected, processorTime, settle, meanwhile } = runner;
    const before = await processorTime();
    const end = meanwhile?.();
    try {
      const measured = await measureLoad({ origin, asked, connections, until, expected });
      const { answers, ...figures } = measured;
      const busy = ((await processorTime()) - before) / 1_000;
      return { ...figures, perProcessorSecond: answers / busy };
    } finally {
      await end?.();
      await settle?.();
    }
  };
  for (const runner of runners) await load(runner, WARM_UP);
  const loads: Partial<Record<Contender, RaceLoad[]>> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const runner of round % 2 === 0 ? runners : runners.toReversed()) {
      (loads[runner.contender] ??= []).push(await load(runner, { seconds }));
    }
  }
  return { name, title, loads };
};
