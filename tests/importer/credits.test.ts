import { parseText } from '../../src/importer';
import { writeReport } from './write-report';

const PARAGRAPH = '海港市昨日舉行會議，討論來年的工作。';

function parse(parts: Parameters<typeof writeReport>[0]) {
  const content = writeReport({ body: [PARAGRAPH], ...parts });
  const { article, warnings, spans } = parseText({ content });
  return {
    credits: article.credits.map(({ role, name }) => `${role} ${name}`),
    body: article.body.map((element) => ('text' in element ? element.text : element.file)),
    codes: warnings.map(({ code }) => code),
    spans: spans.map((span) => [
      span.kind === 'field' ? span.field : span.name,
      content.slice(span.start, span.end),
    ]),
  };
}

const FORMS: [string, string[]][] = [
  ['文/王娜 圖/宋璐', ['reporter 王娜', 'photographer 宋璐']],
  ['文：王娜 圖：宋璐', ['reporter 王娜', 'photographer 宋璐']],
  ['文｜王娜　圖｜宋璐', ['reporter 王娜', 'photographer 宋璐']],
  ['文字/王娜 攝影/宋璐', ['reporter 王娜', 'photographer 宋璐']],
  ['文/圖 王娜', ['reporter 王娜', 'photographer 王娜']],
  ['文/圖 本報記者 王娜', ['reporter 王娜', 'photographer 王娜']],
  ['文/圖 海港日報記者王娜 通訊員李明', ['reporter 王娜', 'photographer 王娜', 'reporter 李明']],
  ['图/文：王娜', ['photographer 王娜', 'reporter 王娜']],
  ['文、圖/王娜', ['reporter 王娜', 'photographer 王娜']],
  ['文、圖／方小明', ['reporter 方小明', 'photographer 方小明']],
  [
    '文、攝影：王娜、李明',
    ['reporter 王娜', 'photographer 王娜', 'reporter 李明', 'photographer 李明'],
  ],
  ['圖、文／王娜', ['photographer 王娜', 'reporter 王娜']],
  ['文．圖／王娜', ['reporter 王娜', 'photographer 王娜']],
  ['撰文‧攝影／王娜', ['reporter 王娜', 'photographer 王娜']],
  ['文及圖：王娜', ['reporter 王娜', 'photographer 王娜']],
  ['文 圖／王娜', ['reporter 王娜', 'photographer 王娜']],
  ['圖文：方小明', ['photographer 方小明', 'reporter 方小明']],
  ['文、圖/王娜 編輯/李明', ['reporter 王娜', 'photographer 王娜', 'editor 李明']],
  ['採訪、攝影：王娜', ['reporter 王娜', 'photographer 王娜']],
  ['采写/王娜', ['reporter 王娜']],
  ['王娜 文、圖', ['reporter 王娜', 'photographer 王娜']],
  ['記者王娜／文．攝影', ['reporter 王娜', 'photographer 王娜']],
  ['王娜 文/圖', ['reporter 王娜', 'photographer 王娜']],
  [
    '王娜、李明 文/图',
    ['reporter 王娜', 'photographer 王娜', 'reporter 李明', 'photographer 李明'],
  ],
  ['王娜/文 宋璐/圖', ['reporter 王娜', 'photographer 宋璐']],
  ['本報記者 王娜 文/圖', ['reporter 王娜', 'photographer 王娜']],
  ['本報記者 王娜 攝影報道', ['reporter 王娜', 'photographer 王娜']],
  ['本報記者 王娜', ['reporter 王娜']],
  ['本报记者王娜', ['reporter 王娜']],
  ['海港日報記者 王娜 通訊員 李明', ['reporter 王娜', 'reporter 李明']],
  ['本報全媒體記者 王娜', ['reporter 王娜']],
  ['記者 王 娜', ['reporter 王娜']],
  ['記者 王　娜 李 明', ['reporter 王娜', 'reporter 李明']],
  ['記者 王娜、李明 報道', ['reporter 王娜', 'reporter 李明']],
  ['记者王娜报道', ['reporter 王娜']],
  ['記者 王娜 深圳報道', ['reporter 王娜']],
  ['記者 王娜 深圳 報道', ['reporter 王娜']],
  ['記者王娜深圳報道', ['reporter 王娜']],
  ['記者林怡君／花蓮報導', ['reporter 林怡君']],
  ['記者林嘉義報導', ['reporter 林嘉義']],
  ['記者林嘉義／嘉義報導', ['reporter 林嘉義']],
  ['記者林海南報道', ['reporter 林海南']],
  ['記者 王娜和李明', ['reporter 王娜', 'reporter 李明']],
  ['記者王娜及李小明', ['reporter 王娜', 'reporter 李小明']],
  ['記者 王娜 和 李明', ['reporter 王娜', 'reporter 李明']],
  ['記者王和平', ['reporter 王和平']],
  ['特約撰稿：John Smith', ['reporter John Smith']],
  ['作者：Mary J. Smith、李明', ['reporter Mary J. Smith', 'reporter 李明']],
  ['專欄：王娜', ['columnist 王娜']],
  ['攝影：本報記者 宋璐', ['photographer 宋璐']],
  ['攝影記者 宋璐', ['photographer 宋璐']],
  ['撰文 王娜 攝影 宋璐 編輯 李明', ['reporter 王娜', 'photographer 宋璐', 'editor 李明']],
  ['責任編輯：王娜 校對：李明 審核：宋璐 監製：張三', ['editor 王娜']],
  ['校對：李明', []],
];

describe.each(FORMS)('%s', (form, credits) => {
  const nothingLost = { credits, body: [PARAGRAPH], codes: [] };

  test('is read in brackets at the end', () => {
    expect(parse({ body: [`${PARAGRAPH}（${form}）`] })).toMatchObject(nothingLost);
    expect(parse({ body: [`${PARAGRAPH}【${form}】`] })).toMatchObject(nothingLost);
    expect(parse({ body: [`${PARAGRAPH}（${form}`] })).toMatchObject(nothingLost);
  });
});

test.each(FORMS.filter(([form]) => !['撰文 王', '攝影記者'].includes(form.slice(0, 4))))(
  '%s is read on a line below the title, or below the story',
  (form, credits) => {
    const nothingLost = { credits, body: [PARAGRAPH], codes: [] };
    expect(parse({ head: ['2024-02-03', form] })).toMatchObject(nothingLost);
    expect(parse({ tail: [form] })).toMatchObject(nothingLost);
  },
);

test.each([
  '記者協會',
  '記者手記',
  '記者節',
  '記者招待會',
  '記者 觀察',
  '編輯部搬遷',
  '攝影大賽',
  '作者簡介',
  '編輯 方案',
  '圖：大橋通車',
  '圖：王娜',
  '圖/路透社',
  '文/羊城晚報',
])('%s on a line of its own credits nobody', (line) => {
  const { credits, body } = parse({ body: [PARAGRAPH, line] });
  expect(credits).toEqual([]);
  expect(body).toEqual([PARAGRAPH, line]);
});

test.each([
  '（記者 王娜 某地 報道）',
  '（記者王娜某地報道）',
  '（記者深圳報道）',
  '（記者 歐陽 文靜）',
  '（記者 王 小 娜）',
  '（記者 王）',
  '（作者：Reuters）',
  '（圖/路透社）',
  '（圖：大橋通車）',
  '（文/圖）',
])('%s may be something else, and stays with a warning', (bracket) => {
  const text = PARAGRAPH + bracket;
  expect(parse({ body: [text] })).toMatchObject({
    credits: [],
    body: [text],
    codes: ['unclear-credit'],
  });
});

test('who wrote and took pictures is named once in the input', () => {
  expect(parse({ tail: ['文/圖：王娜、李明'] }).spans.slice(-7)).toEqual([
    ['credits[0].role', '文'],
    ['credits-line', '/'],
    ['credits[1].role', '圖'],
    ['credits-line', '：'],
    ['credits[0].name', '王娜'],
    ['credits-line', '、'],
    ['credits[2].name', '李明'],
  ]);
});

test('who did work without a role is what remains of the line', () => {
  expect(parse({ tail: ['編輯：王娜 校對：李明'] }).spans.at(-1)).toEqual([
    'credits-line',
    '校對：李明',
  ]);
});

test('one person in two settings is one', () => {
  expect(parse({ head: ['2024-02-03', '記者：王　娜'], tail: ['記者：王娜'] }).credits).toEqual([
    'reporter 王娜',
  ]);
});
