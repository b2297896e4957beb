import pair from './pair/schema.json';

export const contentTypes = { pair: { schema: pair } };
