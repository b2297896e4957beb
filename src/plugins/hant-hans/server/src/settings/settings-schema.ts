import { z } from 'zod';

import { FLAVOURS, MODES } from '../../../shared/settings';

/** More rules than that are another kind of Traditional. */
const MOST_RULES = 500;
const LONGEST = 20;

const CHARACTERS = z.string().trim().min(1).max(LONGEST);

/** What people may set; `Settings` of shared/settings.ts, as it comes over HTTP or from the store. */
export const SETTINGS = z.strictObject({
  flavour: z.enum(FLAVOURS),
  defaultMode: z.enum(MODES),
  modes: z.record(z.string(), z.enum(MODES)),
  quotes: z.strictObject({ toHans: z.boolean(), toHant: z.boolean() }),
  houseStyle: z
    .array(z.strictObject({ from: CHARACTERS, to: CHARACTERS }))
    .max(MOST_RULES)
    .refine(
      (rules) => new Set(rules.map(({ from }) => from)).size === rules.length,
      'no two rules may begin from the same characters',
    ),
  jsonFields: z.record(z.string().min(1), z.array(z.string().min(1)).min(1)),
});
