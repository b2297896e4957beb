import os from 'node:os';

import { Converter } from 'opencc-js';

import {
  compileGlossary,
  createConverter,
  HONG_KONG_HOUSE_STYLE,
} from '../../src/plugins/hant-hans/server/src/engine';
import { timeTurns } from '../measure/time-turns';
import { textTable } from '../report/text-table';

import { readNews, someEntries } from './news';

/** Prints how fast texts are converted, and how that stands to bare opencc-js in the same run. */
const run = async (): Promise<void> => {
  const entries = someEntries(ENTRIES);
  console.log(`load ${os.loadavg()[0]?.toFixed(1) ?? '?'} at the start; ${process.version}`);
  for (const direction of DIRECTIONS) {
    const { from, to } = direction;
    const news = readNews(from);
    const openCC = Converter(
      to === 'zh-Hans' ? { from: 'hk', to: 'cn' } : { from: 'cn', to: 'hk' },
    );
    const everywhere = compileGlossary(entries, direction);
    const newsroom = () =>
      createConverter({
        ...direction,
        flavour: 'hk',
        glossary: [everywhere],
        houseStyle: HONG_KONG_HOUSE_STYLE,
        quotes: true,
      });
    const bare = createConverter({ ...direction, flavour: 'hk' });
    const texts: [name: string, text: string][] = [
      ['the article', news.article],
      ...SIZES.map((bytes): [string, string] => [`${bytes / 1000} kB`, news.ofSize(bytes)]),
    ];
    const rows: string[][] = [];
    for (const [name, text] of texts) {
      const bytes = Buffer.byteLength(text);
      const times = await timeTurns(
        [
          { name: 'opencc-js', run: () => openCC(text) },
          { name: 'words', run: () => bare.convert(text) },
          { name: 'newsroom', run: () => newsroom().convert(text) },
          { name: 'report', run: () => newsroom().report(text) },
        ],
        bytes > 1_000_000 ? 5 : 51,
      );
      rows.push([name, ...describe(bytes, times)]);
    }
    console.log(`\n${from} to ${to}, MB/s (and times opencc-js)\n`);
    console.log(textTable([HEAD, ...rows]));
  }
};

const describe = (bytes: number, times: readonly number[]): string[] => {
  const [openCC = Number.NaN, , newsroom = Number.NaN] = times;
  const speeds = times.map((time) => (bytes / time / 1000).toFixed(1));
  const ratios = times.slice(1).map((time) => `×${(openCC / time).toFixed(2)}`);
  return [
    speeds[0] ?? '',
    ...ratios.flatMap((ratio, index) => [speeds[index + 1] ?? '', ratio]),
    `${newsroom.toFixed(newsroom < 10 ? 3 : 0)} ms`,
  ];
};

const ENTRIES = 1000;
const SIZES = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];
const DIRECTIONS = [
  { from: 'zh-Hans', to: 'zh-Hant' },
  { from: 'zh-Hant', to: 'zh-Hans' },
] as const;
const HEAD = ['text', 'opencc-js', 'words', '', 'newsroom', '', 'report', '', 'newsroom takes'];

void run();
