import { parseText } from '../../src/importer';
import { detectScript } from '../../src/importer/script/detect-script';
import { writeReport } from './write-report';

function parse(content: string) {
  const { article, warnings } = parseText({ content });
  return { ...article, codes: warnings.map(({ code }) => code) };
}

test.each([
  ['國際會議開幕', 'zh-Hant'],
  ['国际会议开幕', 'zh-Hans'],
  ['台灣', 'zh-Hant'],
  ['着眼未來', 'zh-Hant'],
  ['中山大學', 'zh-Hant'],
  ['中山', null],
  ['皇后面前一里', null],
  ['國国', null],
  ['hello, 2023', null],
  ['', null],
])('%s is %s', (text, script) => {
  expect(detectScript(text)).toBe(script);
});

test('a Traditional story takes its Simplified furniture into its own script', () => {
  const article = parse(
    writeReport({
      title: '海港大橋通車-海港日报',
      head: ['首页 > 新闻专题 > 海湾合作', '2024-02-03', '来源：海港日報'],
      body: ['海港大橋昨日通車，市民紛紛前往參觀。'],
      tail: ['[责任编辑:陳大文]'],
    }),
  );
  expect(article).toMatchObject({
    locale: 'zh-Hant',
    siteName: '海港日报',
    breadcrumb: ['首页', '新闻专题', '海湾合作'],
    topics: [['新聞專題', '海灣合作']],
    credits: [{ role: 'editor', name: '陳大文' }],
    codes: [],
  });
});

test('a Simplified story takes its Traditional furniture into its own script', () => {
  const article = parse(
    writeReport({
      title: '海港大桥通车',
      head: ['首頁 > 新聞專題 > 海灣合作', '2024-02-03'],
      body: ['海港大桥昨日通车，市民纷纷前往参观。'],
    }),
  );
  expect(article).toMatchObject({
    locale: 'zh-Hans',
    breadcrumb: ['首頁', '新聞專題', '海灣合作'],
    topics: [['新闻专题', '海湾合作']],
    codes: [],
  });
});

test('a topic that tells no script goes with its breadcrumb', () => {
  const { topics } = parse(
    writeReport({ head: ['新闻专题 > 面包', '2024-02-03'], body: ['大橋昨日通車，市民參觀。'] }),
  );
  expect(topics).toEqual([['新聞專題', '麪包']]);
});

test('a name or paragraph in the other script is converted, with a warning at its place', () => {
  const content = writeReport({
    body: ['大橋昨日通車，市民紛紛參觀，場面熱鬧。', '市长说，这是新的开始。'],
    tail: ['责任编辑：陈大文'],
  });
  const { article, warnings } = parseText({ content });
  expect(article.body[1]).toEqual({ type: 'paragraph', text: '市長説，這是新的開始。' });
  expect(article.credits).toEqual([{ role: 'editor', name: '陳大文' }]);
  expect(warnings.map(({ code, span }) => [code, content.slice(span.start, span.end)])).toEqual([
    ['converted-script', '市长说，这是新的开始。'],
    ['converted-script', '陈大文'],
  ]);
});

test('list items go with their paragraph', () => {
  const { principles } = parse(
    writeReport({
      body: [
        '大橋昨日通車，市民紛紛前往參觀，場面熱鬧非常，歡聲雷動，讚歎不絕。',
        '会议提出“两个统筹”，统筹面粉；统筹后山。',
      ],
    }),
  );
  expect(principles.map(({ title }) => title)).toEqual(['統籌麪粉', '統籌後山']);
});

test('a paragraph that mixes the scripts keeps its characters, with a warning', () => {
  const text = '大橋昨日通车，市民紛紛參觀。';
  const { body, codes } = parse(writeReport({ body: [text] }));
  expect(body).toEqual([{ type: 'paragraph', text }]);
  expect(codes).toEqual(['mixed-script']);
});

test('a story that tells no script is taken as Traditional, with a warning', () => {
  // The name of a file says nothing of the story.
  const { locale, codes } = parse('中山公告\n2024-02-03\n\n今日大雨，山路不通。\n国际.jpg');
  expect({ locale, codes }).toEqual({ locale: 'zh-Hant', codes: ['undecided-script'] });
});
