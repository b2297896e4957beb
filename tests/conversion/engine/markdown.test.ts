import { convertMarkdown } from '../../../src/plugins/hant-hans/server/src/engine';
import { toHans } from './engines';

const { convert } = toHans({ quotes: true });

test.each([
  ['a paragraph', '發**展**_麵_', '发**展**_面_'],
  ['a heading and a list', '# 發\n\n- 麵\n  1. 裏', '# 发\n\n- 面\n  1. 里'],
  ['a table', '| 麵 | 裏 |\n|---|---|\n| 發 | 髮 |', '| 面 | 里 |\n|---|---|\n| 发 | 发 |'],
  ['a quotation', '> 發\n> 麵', '> 发\n> 面'],
  ['the text of a link', '[麵](https://x.example/麵)', '[面](https://x.example/麵)'],
  ['an image’s description', '![麵](/麵.png "麵")', '![面](/麵.png "面")'],
  ['a footnote', '麵[^1]\n\n[^1]: 發', '面[^1]\n\n[^1]: 发'],
  ['paragraphs indented within a list', '1. 發\n\n   麵\n\n    裏', '1. 发\n\n   面\n\n    里'],
  ['a long line after another, indented', '發\n    麵', '发\n    面'],
  ['a lone <', '若 a<b 且 c>d 發', '若 a<b 且 c>d 发'],
  ['a link target that is none', '](麵 發', '](面 发'],
  ['an escaped backtick', '\\`麵\\`', '\\`面\\`'],
  ['a backtick without its counterpart', '`麵', '`面'],
  ['runs of backticks of other lengths', '``麵`', '``面`'],
  ['an empty text', '', ''],
])('converts %s', (_what, markdown, converted) => {
  expect(convertMarkdown(markdown, convert)).toBe(converted);
});

test.each([
  ['code between backticks', '`麵`'],
  ['code between longer runs, with shorter ones in it', '``麵 ` 發``'],
  ['code over two lines', '`麵\n發`'],
  ['code between backticks after an escaped one', '\\`` 麵 `'],
  ['a fence', '```js\n麵\n```'],
  ['a fence of waves', '~~~\n麵\n```\n~~~'],
  ['a longer fence around a shorter', '````\n```\n麵\n```\n發\n````'],
  ['a fence that never closes', '```\n麵\n\n發'],
  ['a fence in a list', '- ```\n  麵\n  ```'],
  ['a fence in a quotation', '> ```\n> 麵\n> ```'],
  ['indented code', '    麵\n\n    發'],
  ['code indented by a tab', '\t麵'],
  ['indented code in a list', '- x\n\n      麵'],
  ['a link target', '[x](麵)'],
  ['nested parentheses in a link target', '[x](麵(發(裏))麵)'],
  ['a pointed link target', '[x](<麵 發>)'],
  ['a link in a link text', '[![x](麵)](發)'],
  ['a definition', '[x]: 麵'],
  ['a pointed definition', '[x]: <麵 發>'],
  ['an address', '<https://x.example/麵>'],
  ['an HTML tag and its attributes', '<a href="麵" title="發">x</a>'],
  ['an HTML comment', '<!-- 麵\n\n發 -->'],
  ['an element of code', 'x <code>麵</code>'],
  ['preformatted text with blank lines', '<pre>\n麵\n\n發\n</pre>'],
])('leaves %s', (_what, markdown) => {
  expect(convertMarkdown(markdown, convert)).toBe(markdown);
});

test('prose around code and links is converted', () => {
  expect(convertMarkdown('「發」 `麵` 與 [麵](麵)，發\n\n[x]: 麵 "發"', convert)).toBe(
    '“发” `麵` 与 [面](麵)，发\n\n[x]: 麵 "发"',
  );
});

test('Windows line breaks are kept', () => {
  expect(convertMarkdown('發\r\n```\r\n麵\r\n```\r\n發\r\n', convert)).toBe(
    '发\r\n```\r\n麵\r\n```\r\n发\r\n',
  );
});

test.each([
  '`',
  '[',
  '](',
  '](a',
  '](a "',
  '<',
  '<a ',
  '<!--',
  '<code>',
  '> ',
  '- ',
  '\\',
  '(',
  '```\n',
  '[x](',
  '    \n',
  '` `` ',
  '<a:',
  '[x]: ',
])('a hundred thousand times %j costs no more than its length', (hostile) => {
  const text = hostile.repeat(100_000);
  expect(convertMarkdown(text, convert)).toBe(text);
});
