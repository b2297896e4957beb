import { unambiguousTerms } from '../../../src/plugins/hant-hans/server/src/conversion/glossary/unambiguous-terms';

const TWO = [
  { hant: '於文靜', hans: '于文静' },
  { hant: '于文靜', hans: '于文静' },
];
const ANOTHER = { hant: '李兆乾', hans: '李兆乾' };

test('of two people who are written alike it cannot be told who is meant: neither is an entry', () => {
  expect(unambiguousTerms([...TWO, ANOTHER], 'zh-Hant')).toEqual([ANOTHER]);
});

test('in the direction in which they are told apart both are', () => {
  expect(unambiguousTerms([...TWO, ANOTHER], 'zh-Hans')).toEqual([...TWO, ANOTHER]);
});

test('two people of the same name in both scripts are one entry, said twice', () => {
  expect(unambiguousTerms([ANOTHER, ANOTHER], 'zh-Hans')).toEqual([ANOTHER, ANOTHER]);
});
