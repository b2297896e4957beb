import glossaryEntry from './glossary-entry/schema.json';
import pair from './pair/schema.json';

export const contentTypes = {
  'glossary-entry': { schema: glossaryEntry },
  pair: { schema: pair },
};
