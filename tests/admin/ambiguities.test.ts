import type { AmbiguityReason } from '../../src/plugins/hant-hans/shared/contracts/ambiguities';
import type { FieldAmbiguities } from '../../src/plugins/hant-hans/shared/contracts/document-ambiguities';
import { inContext } from '../../src/plugins/hant-hans/admin/src/ambiguities/in-context';
import { onlyUnsure } from '../../src/plugins/hant-hans/admin/src/ambiguities/only-unsure';
import { wordAround } from '../../src/plugins/hant-hans/admin/src/ambiguities/word-around';

test.each([
  {
    name: 'in the middle',
    text: '大會提出以人為本發展製造業',
    position: 7,
    shown: { before: '⋯出以人為', character: '本', after: '發展製造⋯' },
  },
  {
    name: 'at the beginning',
    text: '於寶明',
    position: 0,
    shown: { before: '', character: '於', after: '寶明' },
  },
  {
    name: 'after rare characters, which are not torn apart',
    text: '𠮷𠮷𠮷𠮷𠮷後',
    position: 10,
    shown: { before: '⋯𠮷𠮷𠮷𠮷', character: '後', after: '' },
  },
])('a character $name is shown with what stands around it', ({ text, position, shown }) => {
  expect(inContext(text, { position, character: shown.character, around: 4 })).toEqual(shown);
});

test.each([
  {
    name: 'a text of equal length',
    text: '堅持製造業當家',
    converted: '坚持制造业当家',
    at: { source: 2, result: 2 },
  },
  {
    name: 'a text that grew before it',
    text: '印表機的製造業',
    converted: '（打印机）的制造业',
    at: { source: 4, result: 6 },
  },
])('a new entry begins with the word around a character: $name', ({ text, converted, at }) => {
  const word = wordAround({ text, converted, at, script: 'zh-Hant' });
  expect(word.source).toMatch(/^製造/);
  expect(word.converted).toMatch(/^制造/);
  expect(word.converted).toHaveLength(word.source.length);
});

test.each([
  ['主任於寶明，', '主任于宝明，', 2, { source: '於寶明', converted: '于宝明' }],
  ['走在最後。', '走在最后。', 3, { source: '最後', converted: '最后' }],
  ['「後」', '「后」', 1, { source: '後', converted: '后' }],
])('in %s it is more than the character alone, where it can be', (text, converted, place, word) => {
  const at = { source: place, result: place };
  expect(wordAround({ text, converted, at, script: 'zh-Hant' })).toEqual(word);
});

describe('what a person should look at', () => {
  const ambiguity = {
    source: 0,
    result: 0,
    character: '后',
    choice: '后',
    candidates: ['後', '后'],
  };
  const because = (reason: AmbiguityReason) => ({ ...ambiguity, reason });
  const field = (changes: Partial<FieldAmbiguities>): FieldAmbiguities => ({
    path: 'title',
    text: '后',
    converted: '后',
    ambiguities: [],
    unbalancedQuotes: [],
    ...changes,
  });

  test('is what neither a phrase nor the glossary decided', () => {
    const reasons = ['phrase', 'default', 'glossary', 'segmentation'] as const;
    expect(onlyUnsure([field({ ambiguities: reasons.map(because) })])).toEqual([
      field({ ambiguities: [because('default'), because('segmentation')] }),
    ]);
  });

  test('leaves fields out that have nothing of the kind, but not unbalanced quotation marks', () => {
    const sure = field({ ambiguities: [because('phrase')] });
    const unbalanced = field({ unbalancedQuotes: [{ source: 0, character: '「' }] });
    expect(onlyUnsure([sure, unbalanced])).toEqual([unbalanced]);
  });
});
