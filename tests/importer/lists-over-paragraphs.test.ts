import { inScript, listsOf, SCRIPTS } from './lists-of';

const NEWS = '海港市昨日舉行會議，討論來年的工作。';
const CLOSING = '會議號召全體市民參與，並聽取了區長的報告。';

const TWO_ROADS = [
  ['修路', '全長百里'],
  ['架橋', '年內通車'],
];

describe.each(SCRIPTS)('in %s', (locale) => {
  test.each([
    [
      'each item a paragraph',
      ['會議提出兩項措施：', '一是修路，全長百里。', '二是架橋，年內通車。', CLOSING],
    ],
    [
      'the first item in the paragraph that declares them',
      ['會議提出兩項措施：一是修路，全長百里；', '二是架橋，年內通車。', CLOSING],
    ],
    [
      'a declaration that ends in a full stop',
      ['會議提出「兩項措施」。', '（一）修路，全長百里。', '（二）架橋，年內通車。', CLOSING],
    ],
    [
      'a heading that declares them',
      [NEWS, '推出兩項措施', '1. 修路，全長百里。', '2. 架橋，年內通車。', CLOSING],
    ],
    [
      'a heading above a paragraph that takes up its noun',
      [NEWS, '推出兩項措施', '具體措施如下：', '①修路，全長百里。', '②架橋，年內通車。', CLOSING],
    ],
    [
      'a heading above the paragraph that holds them',
      [NEWS, '推出兩項措施', '具體措施包括：①修路，全長百里；②架橋，年內通車。', CLOSING],
    ],
    [
      'an image between them',
      ['會議提出兩項措施：', '第一，修路，全長百里。', '1.jpg', '第二，架橋，年內通車。', CLOSING],
    ],
    [
      'several items in a paragraph',
      ['會議提出兩項措施：', '首先，修路，全長百里。其次，架橋，年內通車。', CLOSING],
    ],
    [
      'headings with a paragraph below each',
      [NEWS, '會議提出兩項措施。', '一、修路', '全長百里。', '二、架橋', '年內通車。'],
    ],
    [
      'a mark on a line of its own',
      [NEWS, '會議提出兩項措施。', '一、', '修路，全長百里。', '二、', '架橋，年內通車。'],
    ],
    [
      'a repeated list in an item',
      [
        '會議提出兩項措施：',
        '一是修路，全長百里。',
        '二是架橋，年內通車。',
        '市長重申「兩個變化」的意義。',
      ],
    ],
  ])('items over paragraphs are read: %s', (_, body) => {
    const { actionItemsHeading, actionItems, codes } = listsOf(inScript(locale, body));
    expect({ actionItemsHeading, actionItems, codes }).toEqual(
      inScript(locale, { actionItemsHeading: '兩項措施', actionItems: TWO_ROADS, codes: [] }),
    );
  });

  test.each([
    ['paragraphs', ['會議要求做到「兩個堅持」：', '堅持改革，打破舊規。', '堅持開放，歡迎來客。']],
    [
      'paragraphs below a heading',
      [NEWS, '做到「兩個堅持」', '堅持改革，打破舊規。', '堅持開放，歡迎來客。', CLOSING],
    ],
    [
      'headings',
      [NEWS, '會議要求做到兩個堅持。', '堅持改革', '打破舊規。', '堅持開放', '歡迎來客。'],
    ],
  ])('clauses that repeat the counted word are read as %s', (_, body) => {
    const { principlesHeading, principles, codes } = listsOf(inScript(locale, body));
    expect({ principlesHeading, principles, codes }).toEqual(
      inScript(locale, {
        principlesHeading: '兩個堅持',
        principles: [
          ['堅持改革', '打破舊規'],
          ['堅持開放', '歡迎來客'],
        ],
        codes: [],
      }),
    );
  });
});

describe('the title and the description of an item', () => {
  test.each([
    [
      'a heading is the title even where it has a comma',
      ['一、修路，通達四方', '全長百里。', '二、架橋，連接兩岸', '年內通車。'],
      [
        ['修路，通達四方', '全長百里'],
        ['架橋，連接兩岸', '年內通車'],
      ],
    ],
    [
      'paragraphs are joined by line feeds',
      ['一、修路', '全長百里。', '三年完成。', '二、架橋', '年內通車。'],
      [
        ['修路', '全長百里。\n三年完成'],
        ['架橋', '年內通車'],
      ],
    ],
    [
      'the first clause is the title where no heading is',
      ['第一，修路，全長百里。', '三年完成。', '第二，架橋。', '年內通車。'],
      [
        ['修路', '全長百里。\n三年完成'],
        ['架橋', '年內通車'],
      ],
    ],
    [
      'short lines are titles alone',
      ['1. 修路', '2. 架橋', CLOSING],
      [
        ['修路', ''],
        ['架橋', ''],
      ],
    ],
    [
      'a list within an item is part of its description',
      ['一、修路', '（1）甲路。', '（2）乙路。', '二、架橋', '（1）甲橋。', '（2）乙橋。'],
      [
        ['修路', '（1）甲路。\n（2）乙路'],
        ['架橋', '（1）甲橋。\n（2）乙橋'],
      ],
    ],
    [
      'a semicolon ends a title too',
      ['1. 修路；三年完成。', '2. 架橋；年內通車。'],
      [
        ['修路', '三年完成'],
        ['架橋', '年內通車'],
      ],
    ],
    [
      'the last section ends at the next heading',
      [
        '一、修路',
        '全長百里。',
        '三年完成。',
        '二、架橋',
        '年內通車。',
        '方便出行。',
        '區長報告',
        NEWS,
      ],
      [
        ['修路', '全長百里。\n三年完成'],
        ['架橋', '年內通車。\n方便出行'],
      ],
    ],
  ])('%s', (_, lines, expected) => {
    const { actionItems, codes } = listsOf([NEWS, '會議提出兩項措施。', ...lines]);
    expect({ actionItems, codes }).toEqual({ actionItems: expected, codes: [] });
  });

  test('within a paragraph, of lists within one another the outer one counts', () => {
    const paragraph = '提出兩項措施：第一，修路：一是甲路；二是乙路。第二，架橋：①甲橋；②乙橋。';
    expect(listsOf([paragraph])).toMatchObject({
      actionItems: [
        ['修路', '一是甲路；二是乙路'],
        ['架橋', '①甲橋；②乙橋'],
      ],
      codes: [],
    });
  });
});

test('short lines that repeat the counted word are titles alone', () => {
  const body = ['要做到「三個堅持」：', '堅持改革', '堅持開放', '堅持創新', CLOSING];
  expect(listsOf(body)).toMatchObject({
    principles: [
      ['堅持改革', ''],
      ['堅持開放', ''],
      ['堅持創新', ''],
    ],
    codes: [],
  });
});

test('one paragraph that begins with the counted word is no list', () => {
  const body = [NEWS, '做到「兩個堅持」', '堅持改革，打破舊規。', CLOSING];
  expect(listsOf(body)).toMatchObject({ principles: [], codes: [] });
});

test('an item names every stretch of the body that it repeats', () => {
  const { content, spans, coverage } = listsOf([
    NEWS,
    '會議提出兩項措施。',
    '一、修路',
    '全長百里。',
    '三年完成。',
    '二、架橋',
    '年內通車。',
  ]);
  const quoted = spans.flatMap((span) =>
    span.kind === 'field' && span.quotedBy
      ? [[span.quotedBy, content.slice(span.start, span.end)]]
      : [],
  );
  expect(quoted).toEqual([
    ['actionItemsHeading', '兩項措施'],
    ['actionItems[0].title', '修路'],
    ['actionItems[0].description', '全長百里。'],
    ['actionItems[0].description', '三年完成'],
    ['actionItems[1].title', '架橋'],
    ['actionItems[1].description', '年內通車'],
  ]);
  expect(coverage).toBe(1);
});

describe('what is doubtful stays in the body, with a warning', () => {
  test.each([
    [
      'where the last section ends',
      [
        '會議提出兩項措施。',
        '一、修路',
        '全長百里。',
        '三年完成。',
        '二、架橋',
        '年內通車。',
        CLOSING,
      ],
      ['unclear-list'],
    ],
    [
      'what the last item of two has below it',
      ['會議提出兩項措施。', '一、修路', '全長百里。', '二、架橋', '年內通車。', CLOSING],
      ['unclear-list'],
    ],
    [
      'a last item that goes on',
      ['會議提出兩項措施：', '一是修路。', '二是架橋，包括兩處：', '（1）東橋。', '（2）西橋。'],
      ['unclear-list', 'unclassified-list'],
    ],
    [
      'paragraphs below some items and not below others',
      ['會議提出三項措施：', '1. 修路。', '2. 架橋。', '年內通車。', '3. 種樹。', CLOSING],
      ['unclear-list'],
    ],
    [
      'where the last item ends that has headings of its own',
      [
        '會議提出兩項措施。',
        ...['一、修路', '修路如下。', '（一）甲路', '全長百里。'],
        ...['二、架橋', '架橋如下。', '（一）甲橋', '年內通車。'],
      ],
      ['unclear-list'],
    ],
    [
      'where the last item ends that is no section',
      [
        '會議提出兩項措施：',
        ...['第一，修路。', '全長百里。', '三年完成。'],
        ...['第二，架橋。', '年內通車。', '方便出行。'],
        ...['區長報告', NEWS],
      ],
      ['unclear-list'],
    ],
    [
      'an item within a paragraph that goes on below it',
      ['會議提出兩項措施：一是修路。', '全長百里。', '二是架橋。'],
      ['list-count-mismatch'],
    ],
    [
      'a heading above whose noun is mentioned before the list',
      [NEWS, '推出兩項措施', '市長談措施的原因，一是天氣，連日大雨；二是資金，仍有缺口。', NEWS],
      ['unclassified-list'],
    ],
    [
      'lists in one paragraph of which the first is out of order',
      ['提出三項措施。一是修路；一是架橋；二是種樹。提出兩項原則。一是安全；二是公平。'],
      ['list-count-mismatch'],
    ],
    [
      'more items than declared',
      ['會議提出兩項措施：', '1. 修路。', '2. 架橋。', '3. 種樹。'],
      ['list-count-mismatch'],
    ],
    [
      'items that end at a heading',
      ['會議提出三項措施：', '1. 修路。', '2. 架橋。', '區長報告', '3. 種樹。'],
      ['list-count-mismatch'],
    ],
    [
      'a heading above that the lead does not take up',
      [NEWS, '推出兩項措施', '市長說明原因：一是天氣，連日大雨；二是資金，仍有缺口。', NEWS],
      ['unclassified-list'],
    ],
    [
      'a declaration that is not in the sentence before',
      ['會議提出兩項措施。市長致謝。', '一是天氣，連日大雨。', '二是資金，仍有缺口。'],
      ['unclassified-list'],
    ],
  ])('%s', (_, lines, expected) => {
    const { principles, actionItems, codes, body } = listsOf(lines);
    expect({ principles, actionItems, codes }).toEqual({
      principles: [],
      actionItems: [],
      codes: expected,
    });
    expect(body.map((element) => 'text' in element && element.text)).toEqual(lines);
  });
});

describe('several lists in one story', () => {
  test('one of each kind, in one paragraph', () => {
    expect(
      listsOf(['提出兩項原則。一是安全；二是公平。實施兩項措施。一是修路；二是架橋。']),
    ).toMatchObject({
      principles: [
        ['安全', ''],
        ['公平', ''],
      ],
      actionItems: [
        ['修路', ''],
        ['架橋', ''],
      ],
      codes: [],
    });
  });

  test('one of each kind, over paragraphs', () => {
    const body = [
      '會議提出兩項原則：',
      '第一，安全。',
      '第二，公平。',
      '會議推出兩項措施：',
      '第一，修路。',
      '第二，架橋。',
    ];
    expect(listsOf(body)).toMatchObject({
      principles: [
        ['安全', ''],
        ['公平', ''],
      ],
      actionItems: [
        ['修路', ''],
        ['架橋', ''],
      ],
      codes: [],
    });
  });

  test('lists in the numbered sections of a story, which are none themselves', () => {
    const body = [
      NEWS,
      '一、回顧去年',
      NEWS,
      '二、部署今年',
      '會議提出兩項任務：一是修路；二是架橋。',
      '三、展望明年',
      CLOSING,
    ];
    expect(listsOf(body)).toMatchObject({
      actionItems: [
        ['修路', ''],
        ['架橋', ''],
      ],
      codes: [],
    });
  });

  test('a list between numbered paragraphs that nothing declares', () => {
    const body = [
      '第一，天氣晴朗，交通暢順。',
      '會議提出兩項任務：一是修路；二是架橋。',
      '第二，資金充足，進度理想。',
    ];
    expect(listsOf(body)).toMatchObject({
      actionItems: [
        ['修路', ''],
        ['架橋', ''],
      ],
      codes: [],
    });
  });

  test('a second list of a kind is a warning', () => {
    const body = ['提出兩項措施：', '1. 修路。', '2. 架橋。', '提出兩項任務：①種樹；②種花。'];
    const { actionItemsHeading, codes } = listsOf(body);
    expect({ actionItemsHeading, codes }).toEqual({
      actionItemsHeading: '兩項措施',
      codes: ['second-list'],
    });
  });

  test('a list that begins anew where nothing declares another goes on counting', () => {
    expect(listsOf(['提出兩項措施。一是修路；二是架橋。此外，一是種樹；二是種花。']).codes).toEqual(
      ['list-count-mismatch'],
    );
  });

  test('a declaration declares one list only', () => {
    const body = ['提出兩項措施：一是修路；二是架橋。', '第一，天氣晴朗。', '第二，資金充足。'];
    expect(listsOf(body)).toMatchObject({
      actionItemsHeading: '兩項措施',
      codes: ['unclassified-list'],
    });
  });
});

test('an item is read in the script of its own paragraph', () => {
  const { actionItems } = listsOf([
    '會議提出兩項措施：',
    '一是修筑铁路，三年后。',
    '二是架設橋樑，年內通車。',
    CLOSING,
    CLOSING,
  ]);
  expect(actionItems).toEqual([
    ['修築鐵路', '三年後'],
    ['架設橋樑', '年內通車'],
  ]);
});
