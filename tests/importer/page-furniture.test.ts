import { parseText } from '../../src/importer';
import { writeReport } from './write-report';

function parse(parts: Parameters<typeof writeReport>[0]) {
  const { article, warnings } = parseText({ content: writeReport(parts) });
  return { ...article, codes: warnings.map(({ code }) => code) };
}

describe('breadcrumb', () => {
  test.each([
    ['首頁 > 新聞 > 港聞', ['首頁', '新聞', '港聞'], [['新聞', '港聞']]],
    ['首页›新闻›港闻', ['首页', '新闻', '港闻'], [['新聞', '港聞']]],
    ['新聞 » 港聞', ['新聞', '港聞'], [['新聞', '港聞']]],
    ['新聞 ＞ 港聞 ＞ 港闻', ['新聞', '港聞', '港闻'], [['新聞', '港聞']]],
    ['首頁 > 主頁', ['首頁', '主頁'], []],
    ['首頁 / 新聞 / 港聞', ['首頁', '新聞', '港聞'], [['新聞', '港聞']]],
    ['首页｜新闻｜港闻', ['首页', '新闻', '港闻'], [['新聞', '港聞']]],
    ['主頁 → 新聞', ['主頁', '新聞'], [['新聞']]],
    ['您的位置：首頁 > 新聞 > 港聞', ['首頁', '新聞', '港聞'], [['新聞', '港聞']]],
    ['您現在的位置： 新聞 / 港聞', ['新聞', '港聞'], [['新聞', '港聞']]],
    ['当前位置:网站首页>新闻>正文', ['网站首页', '新闻', '正文'], [['新聞']]],
  ])('reads %s', (line, breadcrumb, topics) => {
    const article = parse({ head: [line, '2024-02-03'] });
    expect({ breadcrumb: article.breadcrumb, topics: article.topics }).toEqual({
      breadcrumb,
      topics,
    });
  });

  test.each([
    ['專題：海灣合作', [['海灣合作']]],
    ['专题:海湾合作', [['海灣合作']]],
    ['所屬專題：合作 > 海灣', [['合作', '海灣']]],
    ['專題：海灣、大橋', []],
    ['專題：海灣合作。', []],
  ])('of %s is what stands behind the label', (line, topics) => {
    expect(parse({ head: [line, '2024-02-03'] }).topics).toEqual(topics);
    expect(parse({ head: ['2024-02-03', line] }).topics).toEqual(topics);
  });

  test('of a topic stands above a title that is surely one, and may be the title itself', () => {
    const read = (...lines: string[]) => {
      const { article } = parseText({
        content: [...lines, '', '正文一段，說的是海灣。'].join('\n'),
      });
      return [article.title, article.topics];
    };
    expect(read('專題：海灣合作', '大橋今日通車', '2024-02-03')).toEqual([
      '大橋今日通車',
      [['海灣合作']],
    ]);
    expect(read('專題：海灣的候鳥', '2024-02-03')).toEqual(['專題：海灣的候鳥', []]);
    expect(read('專題：海灣的候鳥', '專題：海灣的候鳥', '2024-02-03')).toEqual([
      '專題：海灣的候鳥',
      [],
    ]);
  });

  test('of a topic beside a path is the path, and a person is told', () => {
    const { topics, codes } = parse({ head: ['專題：海灣', '首頁 > 新聞 > 港聞', '2024-02-03'] });
    expect([topics, codes]).toEqual([[['新聞', '港聞']], ['repeated-furniture']]);
  });

  test.each([
    '新聞 / 港聞',
    '大橋通車｜市民稱便',
    '東線 → 西線',
    '首頁｜2024-02-03',
    '首頁｜新聞｜港聞｜財經｜體育｜娛樂｜副刊',
    '首頁/他說：好。',
  ])('is not surely one: %s', (line) => {
    const { breadcrumb, body } = parse({ head: ['2024-02-03', line] });
    expect(breadcrumb).toEqual([]);
    expect(body[0]).toEqual({ type: 'paragraph', text: line });
  });

  test('its label is what remains of its line', () => {
    const content = writeReport({ head: ['您的位置：首頁 / 新聞', '2024-02-03'] });
    const remains = parseText({ content }).spans.filter(
      (span) => span.kind === 'remainder' && span.name === 'breadcrumb-line',
    );
    expect(remains.map(({ start, end }) => content.slice(start, end))).toEqual(['您的位置：', '/']);
  });

  test('is none of a single name', () => {
    expect(parse({ head: ['> 港聞', '2024-02-03'] }).breadcrumb).toEqual([]);
  });

  test('is none where a line is a sentence', () => {
    const { breadcrumb, body } = parse({
      head: ['2024-02-03'],
      body: ['甲隊實力 > 乙隊，這是賽前的看法。'],
    });
    expect(breadcrumb).toEqual([]);
    expect(body).toHaveLength(1);
  });
});

describe('date', () => {
  test.each([
    ['2024-02-03', '2024-02-03'],
    ['2024/2/3', '2024-02-03'],
    ['2024.02.03', '2024-02-03'],
    ['2024年2月3日', '2024-02-03'],
    ['2024年2月3日 星期六 09:30', '2024-02-03'],
    ['發布時間：2024-02-03 09:30:15', '2024-02-03'],
    ['２０２４－０２－０３', '2024-02-03'],
    ['2024-02-29', '2024-02-29'],
    ['二〇二四年二月三日', '2024-02-03'],
    ['二零二四年十二月三十一日 星期二', '2024-12-31'],
    ['民國113年2月3日', '2024-02-03'],
    ['中華民國113年2月3日', '2024-02-03'],
    ['2024年02月03日09:30', '2024-02-03'],
    ['2024年2月3日 上午9時30分', '2024-02-03'],
    ['2024-02-03T09:30:00+08:00', '2024-02-03'],
    ['发表于 2024-02-03 09:30', '2024-02-03'],
    ['2024年2月3号（周六）', '2024-02-03'],
  ])('reads %s', (line, datePublished) => {
    expect(parse({ head: [line] })).toMatchObject({ datePublished, codes: [] });
  });

  test.each(['2023-02-29', '2024-13-01', '2024年4月31日'])(
    'leaves the date open for %s, which no calendar has',
    (line) => {
      expect(parse({ head: [line] })).toMatchObject({
        datePublished: null,
        codes: ['invalid-date'],
      });
    },
  );

  test('is missed where there is none', () => {
    expect(parse({ head: [] })).toMatchObject({ datePublished: null, codes: ['missing-date'] });
  });

  test('is the first of two, and the second is shown', () => {
    expect(parse({ head: ['2024-02-03', '2024-02-04'] })).toMatchObject({
      datePublished: '2024-02-03',
      codes: ['repeated-furniture'],
    });
    expect(parse({ head: ['2024-02-03', '2024年2月3日'] }).codes).toEqual([]);
  });

  test.each([
    [['更新時間：2024-02-05 10:00', '發佈時間：2024-02-03 09:30']],
    [['2024-02-03', '最後更新：2024-02-05']],
    [['发布时间：2024-02-03 09:30　更新时间：2024-02-05 10:00']],
    [['更新：2024-02-05 | 發佈：2024-02-03 | 來源：海港日報']],
    [['更新於 2024-02-03']],
  ])('of publication counts, not that of a change: %j', (head) => {
    expect(parse({ head })).toMatchObject({ datePublished: '2024-02-03', codes: [] });
  });

  test('below the story stays in the body', () => {
    const { body, datePublished } = parse({ head: [], tail: ['2024年2月3日'] });
    expect(datePublished).toBeNull();
    expect(body.at(-1)).toEqual({ type: 'paragraph', text: '2024年2月3日' });
  });
});

describe('a line that says several things', () => {
  const editor = [{ role: 'editor', name: '李明' }];

  test.each([
    ['2024-02-03 09:30 來源：海港日報 責任編輯：李明', '海港日報', editor],
    ['2024年02月03日09:30｜來源：海港日報', '海港日報', []],
    ['来源：海港日报　2024-02-03 09:30:15', '海港日報', []],
    ['發佈時間：2024-02-03 | 稿源：海港日報 | 責編：李明', '海港日報', editor],
    [
      '2024-02-03 記者 王娜、陳大文 來源：海港日報',
      '海港日報',
      [
        { role: 'reporter', name: '王娜' },
        { role: 'reporter', name: '陳大文' },
      ],
    ],
    ['2024-02-03 09:30 海港日報', '海港日報', []],
    ['海港大公報　2024年2月3日 09:30', '海港大公報', []],
    ['2024-02-03 09:30:15 | 新華社', '新華社', []],
    ['2024-02-03 海港網 責任編輯：李明', '海港網', editor],
  ])('is taken apart: %s', (line, source, credits) => {
    expect(parse({ head: [line] })).toMatchObject({
      datePublished: '2024-02-03',
      source,
      credits,
      body: [{ type: 'paragraph' }],
    });
  });

  test.each([
    '2024-02-03 海港市',
    '2024-02-03 天氣預報',
    '2024-02-03 港聞頻道',
    '2024-02-03 海港日報 山城晚報',
    '海港日報 責任編輯：李明',
    '2024-02-03 來源：海港日報 點擊：1234',
    '2024-02-03 2024-02-04',
    '來源：海港日報 來源：山城晚報',
    '2024-02-03 來源：',
  ])('stays whole where a part of it is unclear: %s', (line) => {
    const { body } = parse({ head: ['2024-02-01', line] });
    expect(body[0]).toEqual({ type: 'paragraph', text: line });
  });
});

describe('what leads away from the story', () => {
  const PARAGRAPH = '海港市昨日舉行會議，討論來年的工作。';

  test.each([
    [['相關新聞', '體育館下月啟用', '新書展明日開幕']],
    [['分享到：微信 微博']],
    [['【相关阅读】', '体育馆下月启用']],
    [['版權所有 未經授權不得轉載']],
    [['聲明：本文僅代表作者觀點。', '未經授權，不得轉載。']],
    [['上一篇：體育館下月啟用', '下一篇：新書展明日開幕']],
    [['© 2024 海港日報']],
  ])('is no part of it: %j', (tail) => {
    const { body, credits, codes } = parse({ body: [PARAGRAPH, '［責任編輯：李明］'], tail });
    expect(body).toEqual([{ type: 'paragraph', text: PARAGRAPH }]);
    expect(credits).toEqual([{ role: 'editor', name: '李明' }]);
    expect(codes).toEqual([]);
  });

  test('stays where the story goes on behind it, and that is said', () => {
    const { body, codes } = parse({ body: [PARAGRAPH, '相關新聞', '市長表示會繼續努力。'] });
    expect(body).toHaveLength(3);
    expect(codes).toContain('unclear-tail');
  });

  test.each(['打印店老闆說，生意好了。', '掃碼付款日漸普及。', '分享到的經驗十分寶貴。'])(
    'is no sentence: %s',
    (line) => {
      const { body, codes } = parse({ body: [PARAGRAPH, line] });
      expect([body.length, codes]).toEqual([2, []]);
    },
  );

  test('is no title, and no first line', () => {
    const { title, body } = parse({ title: '相關新聞引起關注', body: ['分享到此為止。'] });
    expect([title, body.length]).toEqual(['相關新聞引起關注', 1]);
  });
});

describe('what a page offers its readers above a story', () => {
  test.each([
    '分享到：微信 微博 QQ空間',
    '字號：大 中 小',
    '【字体：大 中 小】',
    '[打印] [關閉]',
    '分享',
    '打印',
    '閱讀 1234',
    '瀏覽次數：1234　評論(0)',
    'A- A A+ 列印',
  ])('is no part of it: %s', (line) => {
    const content = writeReport({ head: [line, '2024-02-03', line] });
    const { article, warnings, spans } = parseText({ content });
    expect(article.body).toHaveLength(1);
    expect(warnings).toEqual([]);
    const tools = spans.filter(
      (span) => span.kind === 'remainder' && span.name === 'page-tool-line',
    );
    expect(tools.map(({ start, end }) => content.slice(start, end))).toEqual([line, line]);
  });

  test.each(['大 中 小', '微信', '分享喜悅', '打印店搬遷', '閱讀大橋', '1234'])(
    'is not %s',
    (line) => {
      const { body } = parse({ head: ['2024-02-03', line] });
      expect(body[0]).toEqual({ type: 'paragraph', text: line });
    },
  );

  test('may be a title', () => {
    expect(parse({ title: '分享' }).title).toBe('分享');
  });
});

describe('source', () => {
  test.each([
    ['來源:海港日報', '海港日報'],
    ['来源：海港日報', '海港日報'],
    ['文章來源： 海港日報', '海港日報'],
    ['（來源：海港日報）', '海港日報'],
    ['[文章来源: 海港日報 ]', '海港日報'],
    ['【稿件來源：海港日報】', '海港日報'],
    ['（轉載自：海港日報）', '海港日報'],
    ['轉自：海港日報', '海港日報'],
  ])('reads %s', (line, source) => {
    expect(parse({ head: ['2024-02-03', line] })).toMatchObject({ source, codes: [] });
  });

  test('is read below the story too', () => {
    expect(parse({ head: ['2024-02-03'], tail: ['來源：海港日報'] }).source).toBe('海港日報');
  });

  test.each(['來源：海港日報 記者 王娜', '來源：海港日報 記者王娜'])(
    'is not the people who are named behind it: %s',
    (line) => {
      for (const parts of [
        { head: ['2024-02-03', line] },
        { head: ['2024-02-03'], tail: [line] },
      ]) {
        expect(parse(parts)).toMatchObject({
          source: '海港日報',
          credits: [{ role: 'reporter', name: '王娜' }],
        });
      }
    },
  );

  test('is not made of a line that says more than the source', () => {
    const line = '來源：海港日報 點擊：1234';
    const { source, body } = parse({ head: ['2024-02-03', line] });
    expect(source).toBeNull();
    expect(body[0]).toEqual({ type: 'paragraph', text: line });
  });
});

describe('original title', () => {
  test.each([
    '原標題：大橋昨日通車',
    '（原標題：大橋昨日通車）',
    '【原题：大桥昨日通车】',
    '(原標題: 市長：大橋通車！)',
    '（原標題：大橋昨日通車',
  ])('%s is no part of the story, above it or below', (line) => {
    for (const content of [
      writeReport({ head: ['2024-02-03', line] }),
      writeReport({ tail: [line] }),
    ]) {
      const { article, spans, warnings } = parseText({ content });
      expect(article.title).toBe('海港市公布新年工作');
      expect(article.body).toHaveLength(1);
      expect(warnings).toEqual([]);
      expect(
        spans
          .filter((span) => span.kind === 'remainder' && span.name === 'original-title-line')
          .map(({ start, end }) => content.slice(start, end)),
      ).toEqual([line]);
    }
  });

  test.each(['原標題：大橋通車。市民稱便。', '原標題', '原標題：'])('%s is none', (line) => {
    const { body } = parse({ head: ['2024-02-03', line] });
    expect(body[0]).toEqual({ type: 'paragraph', text: line });
  });
});

describe('credits', () => {
  test.each([
    ['通訊員 張三', 'reporter', '張三'],
    ['作者：張三', 'reporter', '張三'],
    ['專欄作家：張三', 'columnist', '張三'],
    ['編譯：張三', 'translator', '張三'],
    ['本網記者：張三', 'reporter', '張三'],
  ])('%s is a %s', (text, role, name) => {
    const { credits } = parse({ body: ['海港市昨日舉行會議，討論來年的工作。', `（${text}）`] });
    expect(credits).toEqual([{ role, name }]);
  });
});

describe('editor', () => {
  test.each([
    ['[責任編輯:陳大文]', ['陳大文']],
    ['【责任编辑：陳大文】', ['陳大文']],
    ['（責編 陳大文）', ['陳大文']],
    ['責任編輯：陳大文、李小明', ['陳大文', '李小明']],
    ['編輯 : 陳大文', ['陳大文']],
  ])('is credited in %s', (line, names) => {
    expect(parse({ tail: [line] }).credits).toEqual(
      names.map((name) => ({ role: 'editor', name })),
    );
  });

  test.each([
    '編輯：陳大文 點擊：李小明',
    '[責任編輯：王]',
    '責任編輯：',
    '編輯部昨日搬遷',
    '編輯陳大文',
  ])('is not guessed from %s', (line) => {
    const { credits, body } = parse({ tail: [line] });
    expect(credits).toEqual([]);
    expect(body.at(-1)).toEqual({ type: 'paragraph', text: line });
  });

  test('is credited once, though named above and below the story', () => {
    const line = '責任編輯：陳大文';
    expect(parse({ head: ['2024-02-03', line], tail: [line] }).credits).toEqual([
      { role: 'editor', name: '陳大文' },
    ]);
  });
});

describe('byline', () => {
  const sentence = '會議於昨日結束。';

  test.each([
    [
      '(記者王娜 攝影宋璐',
      [
        ['reporter', '王娜'],
        ['photographer', '宋璐'],
      ],
    ],
    [
      '（記者王娜 攝影宋璐）',
      [
        ['reporter', '王娜'],
        ['photographer', '宋璐'],
      ],
    ],
    [
      '（記者 王娜、李明 攝影：宋璐）',
      [
        ['reporter', '王娜'],
        ['reporter', '李明'],
        ['photographer', '宋璐'],
      ],
    ],
    ['（本报记者王娜）', [['reporter', '王娜']]],
    ['[記者歐陽小明]', [['reporter', '歐陽小明']]],
    ['（翻譯瑪麗·史密斯）', [['translator', '瑪麗·史密斯']]],
  ])('%s is taken off the last paragraph', (byline, credits) => {
    const article = parse({ body: ['第一段的內容。', sentence + byline] });
    expect(article.credits).toEqual(credits.map(([role, name]) => ({ role, name })));
    expect(article.body.at(-1)).toEqual({ type: 'paragraph', text: sentence });
    expect(article.codes).toEqual([]);
  });

  test('is read from a line of its own and above a last image', () => {
    const article = parse({ body: [sentence, '（記者王娜）', '1.jpg'] });
    expect(article.credits).toEqual([{ role: 'reporter', name: '王娜' }]);
    expect(article.body).toEqual([
      { type: 'paragraph', text: sentence },
      { type: 'image', file: '1.jpg' },
    ]);
  });

  test.each([
    '（記者王娜某地報道）',
    '（記者）',
    '（記者王娜 攝影）',
    '（記者 攝影宋璐）',
    '（記者王娜 點擊：李明）',
    '（記者王娜）。',
  ])('%s stays in the body with a warning', (byline) => {
    const article = parse({ body: [sentence + byline] });
    expect(article.credits).toEqual([]);
    expect(article.body.at(-1)).toEqual({ type: 'paragraph', text: sentence + byline });
    expect(article.codes).toEqual(['unclear-credit']);
  });

  test('is not any bracket at the end', () => {
    const text = '會議於昨日結束（詳見另文）';
    const article = parse({ body: ['第一段的內容。', `${text}。`] });
    expect(article).toMatchObject({ credits: [], codes: [] });
  });

  test('is read in the last paragraph only', () => {
    const first = `${sentence}（記者王娜）`;
    expect(parse({ body: [first, sentence] })).toMatchObject({
      credits: [],
      body: [{ text: first }, { text: sentence }],
    });
  });
});
