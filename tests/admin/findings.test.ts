import type { ParityFinding } from '../../src/plugins/hant-hans/shared/contracts/documents';
import { findingMessage } from '../../src/plugins/hant-hans/admin/src/publish/finding-message';
import { zh } from '../../src/plugins/hant-hans/admin/src/translations/zh';

/** Fills in placeholders without plurals, which is all that findings have. */
const sentence = (finding: ParityFinding): string => {
  const { key, values } = findingMessage(finding, {
    labelOf: (path) => `《${path}》`,
    text: (asked) => zh[asked],
  });
  return zh[key].replaceAll(/\{(\w+)\}/g, (_match, name: string) => String(values[name]));
};

test.each<[ParityFinding, string]>([
  [
    { kind: 'count', path: 'principles', source: 7, target: 6 },
    '《principles》：原文有 7 項，另一版本有 6 項',
  ],
  [{ kind: 'order', path: 'principles' }, '《principles》：各項的次序不同'],
  [
    { kind: 'numbers', path: 'body', source: ['7', '10'], target: [] },
    '《body》：數字不同，原文是 7、10，另一版本是 （無）',
  ],
  [
    { kind: 'dates', path: 'body', source: ['1月13日'], target: ['1月12日'] },
    '《body》：日期不同，原文是 1月13日，另一版本是 1月12日',
  ],
  [
    { kind: 'links', path: 'body', source: [], target: ['https://example.org'] },
    '《body》：連結不同，原文是 （無），另一版本是 https://example.org',
  ],
  [
    { kind: 'stray', path: 'title', script: 'zh-Hans', characters: ['會', '區'] },
    '《title》：簡體中文版本混入了另一種字體的字：會、區',
  ],
  [
    { kind: 'conflict', path: 'title' },
    '《title》：衝突未解決；選擇「仍然發佈」的話，另一版本會以它現有的文字發佈',
  ],
  [{ kind: 'hidden', path: 'title' }, '《title》：這個欄位有不同之處，但您無權查看'],
])('what differs is said in words: %j', (finding, expected) => {
  expect(sentence(finding)).toBe(expected);
});
