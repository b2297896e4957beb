import { parseText } from '../../src/importer';
import { writeReport } from './write-report';

const SENTENCE = '海港市昨日舉行會議，討論來年的工作。';
const IN_SIMPLIFIED = '海港市昨日举行会议，讨论来年的工作。';

function parse(body: string[]) {
  const content = writeReport({ body });
  const { article, warnings, spans, coverage } = parseText({ content });
  return {
    dateline: article.dateline,
    credits: article.credits.map(({ role, name }) => `${role} ${name}`),
    first: article.body.map((element) => ('text' in element ? element.text : ''))[0],
    codes: warnings.map(({ code }) => code),
    coverage,
    quoted: spans.flatMap((span) =>
      span.kind === 'field' && span.quotedBy
        ? [[span.quotedBy, content.slice(span.start, span.end)]]
        : [],
    ),
  };
}

test.each([
  ['新華社北京1月13日電', ' ', '新華社北京1月13日電'],
  ['新华社北京1月13日电', ' ', '新华社北京1月13日电'],
  ['據新華社北京2023年1月13日電', ' ', '據新華社北京2023年1月13日電'],
  ['新華社北京一月十三日電', ' ', '新華社北京一月十三日電'],
  ['中新社13日訊', '：', '中新社13日訊'],
  ['本報深圳1月13日電', '　', '本報深圳1月13日電'],
  ['本報訊', ' ', '本報訊'],
  ['海港日報山城訊', ' ', '海港日報山城訊'],
  ['【香港商報網訊】', '', '【香港商報網訊】'],
  ['【香港商报网讯】', '', '【香港商报网讯】'],
  ['【本報訊】', '', '【本報訊】'],
  ['[海港日報山城1月13日訊]', ' ', '[海港日報山城1月13日訊]'],
  ['（深圳訊）', '', '（深圳訊）'],
  ['(深圳訊)', '', '（深圳訊）'],
  ['（新華社北京1月13日電）', '', '（新華社北京1月13日電）'],
  ['【綜合報道】', '', '【綜合報道】'],
])('%s is the dateline, and stays in the body', (words, gap, dateline) => {
  const sentence = /[电讯]/.test(words) ? IN_SIMPLIFIED : SENTENCE;
  const read = parse([words + gap + sentence, sentence]);
  expect(read).toMatchObject({ dateline, credits: [], codes: [], coverage: 1 });
  expect(read.first).toContain(sentence);
  expect(read.first?.startsWith(dateline)).toBe(true);
  expect(read.quoted).toEqual([['dateline', words]]);
});

test.each([
  ['【海港日報訊】（記者王娜）', '【海港日報訊】', ['reporter 王娜']],
  [
    '【海港日報訊】（記者 王娜 攝影 宋璐）',
    '【海港日報訊】',
    ['reporter 王娜', 'photographer 宋璐'],
  ],
  ['【海港日報訊】記者王娜報道：', '【海港日報訊】', ['reporter 王娜']],
  ['【海港日報訊】記者王娜、李明深圳報道：', '【海港日報訊】', ['reporter 王娜', 'reporter 李明']],
  ['【海港日報訊 記者王娜】', '海港日報訊', ['reporter 王娜']],
  ['【海港日報訊記者王娜】', '海港日報訊', ['reporter 王娜']],
  ['本報深圳1月13日電（記者 王娜）', '本報深圳1月13日電', ['reporter 王娜']],
  ['本報訊（記者 王 娜 通訊員 李明）', '本報訊', ['reporter 王娜', 'reporter 李明']],
  ['本報訊 記者 王娜 報道：', '本報訊', ['reporter 王娜']],
  ['（記者王娜）', null, ['reporter 王娜']],
  ['（中央社記者王娜台北13日電）', '（中央社記者王娜台北13日電）', ['reporter 王娜']],
  ['（中央社記者歐陽文靜花蓮縣3日電）', '（中央社記者歐陽文靜花蓮縣3日電）', ['reporter 歐陽文靜']],
  [
    '（中央社記者王娜、李明台北1月13日電）',
    '（中央社記者王娜、李明台北1月13日電）',
    ['reporter 王娜', 'reporter 李明'],
  ],
])('%s credits people as well, and stays in the body', (words, dateline, credits) => {
  expect(parse([words + SENTENCE])).toMatchObject({
    dateline,
    credits,
    codes: [],
    coverage: 1,
    first: words + SENTENCE,
  });
});

test('its words are quoted, each by its field', () => {
  expect(parse([`【本報訊】（記者王娜）${SENTENCE}`]).quoted).toEqual([
    ['dateline', '【本報訊】'],
    ['credits[0].role', '記者'],
    ['credits[0].name', '王娜'],
  ]);
});

test('on a line of its own it is no short line out of place', () => {
  expect(parse(['【本報訊】', SENTENCE])).toMatchObject({ dateline: '【本報訊】', codes: [] });
});

test('who is named in the first paragraph and at the end is credited once', () => {
  const { credits } = parse([`【本報訊】（記者王娜）${SENTENCE}`, `${SENTENCE}（記者王娜）`]);
  expect(credits).toEqual(['reporter 王娜']);
});

test.each([
  '網絡資訊 每日更新，內容豐富。',
  '【資訊】今日的消息。',
  '（短訊）今日的消息。',
  '公司1月13日電話會議討論此事。',
  '海港日報1月13日電話訪問市長。',
  '本報訊息靈通。',
  '深圳訊號良好。',
  '記者從市政府獲悉，有報道：今日大雨。',
])('%s has none', (first) => {
  expect(parse([first, SENTENCE])).toMatchObject({ dateline: null, credits: [], codes: [] });
});

test('is none in a later paragraph', () => {
  expect(parse([SENTENCE, `【本報訊】${SENTENCE}`]).dateline).toBeNull();
});

test.each([
  '【本報訊】（記者王娜在某地）',
  '【本報訊】（記者）',
  '（中央社記者王娜新莊13日電）',
  '（中央社記者王北台13日電）',
  '（記者王娜在某地）',
])('%s names nobody surely, and that is said', (words) => {
  expect(parse([words + SENTENCE, SENTENCE])).toMatchObject({
    credits: [],
    codes: ['unclear-credit'],
  });
});

test('stands beside a list that begins in its paragraph', () => {
  const { quoted, coverage } = parse(['【本報訊】提出「兩個堅持」：堅持甲，堅持乙。']);
  expect(coverage).toBe(1);
  expect(quoted[0]).toEqual(['dateline', '【本報訊】']);
});
