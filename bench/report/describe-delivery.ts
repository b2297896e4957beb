import type { DeliveryFigure, DeliveryResults } from './delivery-results';
import { count, kB, partsOfMs, percent, perSecond, times } from './numbers';
import { textTable } from './text-table';

/** What is answered from memory, and what is not, beside whom it was measured against. */
export const describeDelivery = ({ size, figures }: DeliveryResults): string =>
  textTable([
    [
      `delivery, ${count(size)} articles`,
      'by',
      'requests/s',
      'a busy s',
      'p50 ms',
      'p99 ms',
      'kB',
      'of bare',
      'of off',
    ],
    ...figures.map((figure) => [
      figure.title,
      figure.contender,
      perSecond(figure.requestsPerSecond),
      perSecond(figure.perProcessorSecond),
      partsOfMs(figure.p50),
      partsOfMs(figure.p99),
      kB(figure.bytes),
      ...ratios(figure),
    ]),
  ]);

const ratios = ({ ofBare, timesOff }: DeliveryFigure): string[] => [
  ofBare === undefined ? '' : percent(ofBare),
  timesOff === undefined ? '' : times(timesOff),
];
