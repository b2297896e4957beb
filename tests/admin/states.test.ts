import type { FieldStatus } from '../../src/plugins/hant-hans/shared/contracts/documents';
import { choicesFor } from '../../src/plugins/hant-hans/admin/src/state/field-choices';
import { isConvertible } from '../../src/plugins/hant-hans/admin/src/state/is-convertible';
import { lockChanges } from '../../src/plugins/hant-hans/admin/src/state/lock-changes';
import { lookOfField, lookOfState } from '../../src/plugins/hant-hans/admin/src/state/state-look';

const field = (changes: Partial<FieldStatus>): FieldStatus => ({
  path: 'title',
  state: 'stale',
  locked: false,
  source: '',
  current: '',
  converted: '',
  seen: '',
  ...changes,
});

test.each([
  ['missing', 'neutral'],
  ['in-step', 'success'],
  ['stale', 'warning'],
  ['edited', 'secondary'],
  ['conflict', 'danger'],
] as const)('a document that is %s is shown in the colour %s', (state, look) => {
  expect(lookOfState(state)).toBe(look);
});

test('a locked field is shown in no alarming colour, whatever its state', () => {
  expect(lookOfField({ state: 'conflict', locked: true })).toBe('neutral');
  expect(lookOfField({ state: 'conflict', locked: false })).toBe('danger');
});

test.each([
  { state: 'stale', locked: false, choices: ['keep', 'take'] },
  { state: 'edited', locked: false, choices: ['take'] },
  { state: 'conflict', locked: false, choices: ['keep', 'take'] },
  { state: 'conflict', locked: true, choices: [] },
] as const)('of a field that is $state (locked: $locked) one may $choices', (given) => {
  expect(choicesFor(given)).toEqual(given.choices);
});

describe('conversion is offered', () => {
  test.each([
    ['where there is no other version yet', 'missing', [], true],
    ['where something is stale', 'conflict', [field({ state: 'stale' })], true],
    ['not for what only a person can decide', 'conflict', [field({ state: 'conflict' })], false],
    ['not for what is locked', 'stale', [field({ locked: true })], false],
    ['not where all is in step', 'in-step', [], false],
  ] as const)('%s', (_name, state, fields, expected) => {
    expect(isConvertible({ state, fields })).toBe(expected);
  });
});

test('only attributes whose lock changes are locked or unlocked', () => {
  expect(lockChanges(['title', 'summary'], ['summary', 'body'])).toEqual([
    { attribute: 'title', locked: false },
    { attribute: 'body', locked: true },
  ]);
});
