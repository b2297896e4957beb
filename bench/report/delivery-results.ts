import type { MeasuredDelivery } from '../delivery/measure-delivery';
import type { Contender, RaceLoad, RaceResult } from '../delivery/race';
import type { Load } from '../measure/measure-load';
import { median } from '../measure/median';
import { judge, type Bound, type Hold } from './hold';
import { middleOf, timesAsMuch } from './middle-of';

export interface DeliveryFigure extends Load {
  readonly name: string;
  readonly title: string;
  readonly contender: Contender;
  readonly perProcessorSecond: number;
  /** Answers a processor's second as a part of the bare server's. */
  readonly ofBare?: number;
  /** Answers a second as a multiple of those without delivery. */
  readonly timesOff?: number;
}

export interface DeliveryResults {
  readonly size: number;
  readonly figures: readonly DeliveryFigure[];
}

type Compared = 'requestsPerSecond' | 'perProcessorSecond' | 'p99';

interface Aim {
  readonly race: string;
  readonly name: string;
  readonly title: string;
  readonly what: Compared;
  readonly of: Contender;
  readonly to: Contender;
  readonly bound: Bound;
}

const ofBare = {
  what: 'perProcessorSecond',
  of: 'newsroom',
  to: 'bare node:http',
} as const;
const timesOff = { what: 'requestsPerSecond', of: 'newsroom', to: 'DELIVERY=off' } as const;

/** What delivery is there for. */
const AIMS: readonly Aim[] = [
  ...['article', 'list'].flatMap((one): Aim[] => [
    {
      ...ofBare,
      race: `hot-${one}`,
      name: `hot ${one}: of bare`,
      title: `hot ${one}, of what bare node:http answers with as much of a processor`,
      bound: { atLeast: 0.55 },
    },
    {
      ...timesOff,
      race: `hot-${one}`,
      name: `hot ${one}: times off`,
      title: `hot ${one}, times what is answered with DELIVERY=off`,
      bound: { atLeast: 100 },
    },
  ]),
  {
    ...ofBare,
    race: 'not-modified',
    name: 'not modified: of bare',
    title: 'hot article not modified, of what bare node:http answers with as much of a processor',
    bound: { atLeast: 0.7 },
  },
  ...['article', 'list'].map((one): Aim => ({
    ...timesOff,
    race: `uncached-${one}`,
    name: `uncached ${one}: times off`,
    title: `uncached ${one}, times what is answered with DELIVERY=off`,
    bound: { atLeast: 3 },
  })),
  {
    race: 'hot-reads',
    name: 'hot reads: p99 while publishing',
    title: 'hot reads while a story is published every second, p99 of that without',
    what: 'p99',
    of: 'while publishing',
    to: 'newsroom',
    bound: { atMost: 3 },
  },
];

export const sumUpDelivery = ({
  size,
  races,
}: MeasuredDelivery): { delivery: DeliveryResults; holds: Hold[] } => ({
  delivery: { size, figures: races.flatMap(figuresOf) },
  holds: AIMS.map(({ race, of, to, what, ...aim }) => {
    const loads = races.find(({ name }) => name === race)?.loads ?? {};
    return judge({ ...aim, measured: timesAsMuch(what, loads[of], loads[to]) });
  }),
});

const figuresOf = ({ name, title, loads }: RaceResult): DeliveryFigure[] =>
  (Object.keys(loads) as Contender[]).map((contender) => ({
    name,
    title,
    contender,
    ...middleOf(loads[contender] ?? []),
    perProcessorSecond: median((loads[contender] ?? []).map((load) => load.perProcessorSecond)),
    ...ratio('ofBare', {
      what: 'perProcessorSecond',
      one: loads[contender],
      other: loads['bare node:http'],
    }),
    ...ratio('timesOff', {
      what: 'requestsPerSecond',
      one: loads[contender],
      other: loads['DELIVERY=off'],
    }),
  }));

const ratio = (
  name: 'ofBare' | 'timesOff',
  {
    what,
    one,
    other,
  }: {
    what: Compared;
    one: readonly RaceLoad[] | undefined;
    other: readonly RaceLoad[] | undefined;
  },
): object => (other ? { [name]: timesAsMuch(what, one, other) } : {});
