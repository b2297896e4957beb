import type { Conversion } from '../convert-draft';
import type { HouseStyle } from '../house-style/house-style';
import type { Pipeline } from '../opencc/pipeline';
import type { Stage } from '../opencc/stage';
import { candidatesFor } from './candidates';

/** By unit of the source, the two or more characters that it can become. */
export type CandidateTable = ReadonlyMap<number, readonly string[]>;

/** The candidates in the flavour and house style that are written; kept with these. */
export const candidatesIn = ({ pipeline, houseStyle }: Conversion): CandidateTable => {
  const tables = known.get(pipeline) ?? new WeakMap<object, CandidateTable>();
  known.set(pipeline, tables);
  const table = tables.get(houseStyle ?? pipeline) ?? compile(pipeline, houseStyle);
  tables.set(houseStyle ?? pipeline, table);
  return table;
};

const known = new WeakMap<Pipeline, WeakMap<object, CandidateTable>>();

const compile = ({ to, stages }: Pipeline, houseStyle: HouseStyle | null): CandidateTable => {
  const candidates = candidatesFor(to);
  const table = new Map<number, readonly string[]>();
  const [first, second] = stages;
  for (let unit = FIRST_HAN; unit <= LAST_HAN; unit += 1) {
    const character = String.fromCharCode(unit);
    // A flavour's variants are undone before Simplified is made, and done after Traditional was.
    const outcomes =
      to === 'zh-Hans'
        ? candidates.get(second ? single(first, character) : character)
        : candidates.get(character)?.map((one) => single(houseStyle?.stage, single(second, one)));
    const distinct = [...new Set(outcomes)];
    if (distinct.length > 1) table.set(unit, distinct);
  }
  return table;
};

/** In the basic plane, where all characters with more than one counterpart are. */
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

const single = (stage: Stage | undefined, character: string): string =>
  character.length === 1 && stage
    ? String.fromCharCode(stage.single[character.charCodeAt(0)]!)
    : character;
