import { parseText } from '../../src/importer';
import { writeReport } from './write-report';

function bodyText({ text, verbatim }: { text: string; verbatim?: boolean }) {
  const { article } = parseText({ content: writeReport({ body: [text] }), verbatim });
  return article.body[0];
}

test.each([
  ['會議指出,今年開局良好;明年如何?', '會議指出，今年開局良好；明年如何？'],
  ['他說:「好!」大家(含記者)都笑了。', '他說：「好！」大家（含記者）都笑了。'],
  ['真的嗎?! OK。', '真的嗎？！ OK。'],
  ['大會(COVID-19) 延期。', '大會（COVID-19） 延期。'],
  ['編號「422133」,2023年啟用。', '編號「422133」，2023年啟用。'],
  ['在10:30開始,約1,000人到場。', '在10:30開始，約1,000人到場。'],
  ['比數是3:2,大家滿意。', '比數是3:2，大家滿意。'],
  ['口號是Go, go! (again) 三次。', '口號是Go, go! (again) 三次。'],
  ['𠮷,ABC開業,𠮷。', '𠮷，ABC開業，𠮷。'],
  ['未完的括號(在此。', '未完的括號（在此。'],
  ['大橋\u00a0昨日　　通車。', '大橋 昨日 通車。'],
])('writes %s as %s', (text, written) => {
  expect(bodyText({ text })).toEqual({ type: 'paragraph', text: written });
});

test('leaves punctuation and white space as they are where verbatim is asked for', () => {
  const text = '會議指出,今年(第\u00a0一季)開局良好;明年如何?';
  expect(bodyText({ text, verbatim: true })).toEqual({ type: 'paragraph', text });
});

test('reads the same structure where verbatim is asked for', () => {
  const content = writeReport({
    title: '大橋通車-海港日報',
    body: ['要做到「兩個統籌」,統籌發展,改善生活;統籌安全,守住底線。(記者王娜'],
  });
  const { article } = parseText({ content, verbatim: true });
  expect(article.principles.map(({ title }) => title)).toEqual(['統籌發展', '統籌安全']);
  expect(article.credits).toEqual([{ role: 'reporter', name: '王娜' }]);
});
