import { inTurns, measureLoad, type Load, type Until } from './measure-load';
import { type ContentRequest, type Scenario, unkept } from './requests';

/** A newsroom with an archive of one size, and what is asked of it. */
export interface Subject {
  readonly size: number;
  readonly origin: string;
  /** Resolves once it works on nothing that was asked of it before. */
  readonly settle: () => Promise<void>;
  readonly requestsOf: (scenario: Scenario) => readonly ContentRequest[];
}

/** What one kind of request came to at one size, a figure a round. */
export interface Measurement {
  readonly scenario: Scenario;
  readonly size: number;
  readonly rounds: readonly Load[];
}

export interface Measured {
  readonly measurements: readonly Measurement[];
  /** The bare server's, a figure a round. */
  readonly bare: readonly Load[];
}

/** How often each newsroom answers each thing before that counts: until Node has compiled it. */
const WARM_UP: Until = { answers: 100 };

/**
 * Measures every scenario at every size, some times over. The sizes take turns, in every round
 * from the other end, so that what else the machine does meanwhile falls on all of them.
 */
export const measureRounds = async (request: {
  subjects: readonly Subject[];
  scenarios: readonly Scenario[];
  bareOrigin: string;
  rounds: number;
  seconds: number;
  connections: number;
  report: (line: string) => void;
}): Promise<Measured> => {
  const { subjects, scenarios, bareOrigin, rounds, seconds, connections, report } = request;
  const load = async (subject: Subject, scenario: Scenario, until: Until) => {
    const measured = await measureLoad({
      origin: subject.origin,
      asked: inTurns(subject.requestsOf(scenario).map(unkept)),
      connections,
      until,
    });
    // What is cut off at the end is still worked on, at the cost of whoever comes next.
    await subject.settle();
    return measured;
  };
  const bareLoad = (until: Until) =>
    measureLoad({ origin: bareOrigin, asked: inTurns([{ path: '/' }]), connections, until });

  /** The archives that have what is asked for. */
  const askedOf = (scenario: Scenario) =>
    subjects.filter((subject) => subject.requestsOf(scenario).length > 0);

  report('Warming up …');
  for (const scenario of scenarios) {
    for (const subject of askedOf(scenario)) await load(subject, scenario, WARM_UP);
  }
  await bareLoad(WARM_UP);

  const taken = scenarios.map((scenario) =>
    askedOf(scenario).map((subject) => ({ scenario, subject, rounds: [] as Load[] })),
  );
  const bare: Load[] = [];
  for (let round = 0; round < rounds; round += 1) {
    report(`Round ${round + 1} of ${rounds} …`);
    bare.push(await bareLoad({ seconds }));
    for (const sizes of taken) {
      for (const measurement of round % 2 === 0 ? sizes : sizes.toReversed()) {
        const { subject, scenario } = measurement;
        measurement.rounds.push(await load(subject, scenario, { seconds }));
      }
    }
  }
  return {
    bare,
    measurements: taken.flat().map(({ scenario, subject, rounds: loads }) => ({
      scenario,
      size: subject.size,
      rounds: loads,
    })),
  };
};
