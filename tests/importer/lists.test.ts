import { parseText } from '../../src/importer';
import { writeReport } from './write-report';

function parse(...body: string[]) {
  const content = writeReport({ body });
  const { article, warnings } = parseText({ content });
  return { ...article, content, warnings, codes: warnings.map(({ code }) => code) };
}

const titles = (items: { title: string }[]) => items.map(({ title }) => title);

const THREE_INSISTENCES =
  '要做到「三個堅持」，堅持改革，打破舊規；堅持開放，歡迎來客；堅持創新，支持青年。';
const TWO_ACTIONS =
  '全市將實施「兩大行動」。一是實施綠化行動，種樹萬株；二是開展清潔行動，修渠百里。';

describe('clauses that repeat the counted word', () => {
  test('fill the principles, in order, with title and description', () => {
    expect(parse(THREE_INSISTENCES)).toMatchObject({
      principlesHeading: '三個堅持',
      principles: [
        { ordinal: 1, title: '堅持改革', description: '打破舊規' },
        { ordinal: 2, title: '堅持開放', description: '歡迎來客' },
        { ordinal: 3, title: '堅持創新', description: '支持青年' },
      ],
      codes: [],
    });
  });

  test.each([
    [
      'Simplified',
      '要做到“三个坚持”，坚持改革，打破旧规；坚持开放，欢迎来客；坚持创新，支持青年。',
    ],
    ['half-width', '要做到「三個堅持」,堅持改革,打破舊規;堅持開放,歡迎來客;堅持創新,支持青年。'],
    [
      'without quotation marks',
      '要做到三個堅持：堅持改革，打破舊規；堅持開放，歡迎來客；堅持創新，支持青年。',
    ],
    [
      'a sentence an item',
      '要做到「三個堅持」。堅持改革，打破舊規。堅持開放，歡迎來客。堅持創新，支持青年。',
    ],
    ['text behind the list', `${THREE_INSISTENCES}會議隨後結束。`],
    ['a semicolon within an item', THREE_INSISTENCES.replace('打破舊規', '打破舊規；訂立新規')],
  ])('are read in other forms: %s', (_, paragraph) => {
    const { principles, codes } = parse(paragraph);
    expect(principles).toHaveLength(3);
    expect(principles[2]?.description).toMatch(/^支持青年$/);
    expect(codes).toEqual([]);
  });

  test('are parted neither within quotation marks nor within a number', () => {
    const { principles } = parse(
      '要做到「兩個注重」，注重「質，量；安全。」並重，投資1,000萬元；注重10:30前開門，方便居民。',
    );
    expect(principles).toEqual([
      { ordinal: 1, title: '注重「質，量；安全。」並重', description: '投資1,000萬元' },
      { ordinal: 2, title: '注重10:30前開門', description: '方便居民' },
    ]);
  });

  test('have no description where they say no more than their title', () => {
    expect(parse('要做到「兩個統籌」，統籌發展；統籌安全。').principles).toEqual([
      { ordinal: 1, title: '統籌發展', description: '' },
      { ordinal: 2, title: '統籌安全', description: '' },
    ]);
  });

  test.each([
    ['commas', '要做到「三個堅持」：堅持改革，堅持開放，堅持創新。', ['', '', '']],
    ['the commas of a list', '要做到「三個堅持」：堅持改革、堅持開放、堅持創新。', ['', '', '']],
    [
      'commas, within items too',
      '要做到「三個堅持」，堅持改革，打破舊規，堅持開放，歡迎來客，堅持創新。',
      ['打破舊規', '歡迎來客', ''],
    ],
    ['semicolons and commas', '要做到「三個堅持」：堅持改革，堅持開放；堅持創新。', ['', '', '']],
  ])('may be parted by %s, where that makes as many as were declared', (_, paragraph, texts) => {
    const { principles, codes } = parse(paragraph);
    expect(titles(principles)).toEqual(['堅持改革', '堅持開放', '堅持創新']);
    expect(principles.map(({ description }) => description)).toEqual(texts);
    expect(codes).toEqual([]);
  });

  test.each([
    ['堅持改革，堅持開放，堅持創新，推動發展。', ['unclear-list']],
    ['堅持改革，堅持開放。', ['list-count-mismatch']],
    ['堅持改革，堅持開放；堅持創新，堅持共享。', ['list-count-mismatch']],
  ])('parted by commas, 「三個堅持」：%s is left in the body', (clauses, codes) => {
    expect(parse(`要做到「三個堅持」：${clauses}`)).toMatchObject({ principles: [], codes });
  });

  test('that semicolons part as declared keep their commas', () => {
    const { principles } = parse('要做到「兩個堅持」：堅持改革，堅持開放；堅持創新，堅持共享。');
    expect(principles.map(({ description }) => description)).toEqual(['堅持開放', '堅持共享']);
  });

  test('are left where it is unclear which item the last clause belongs to', () => {
    expect(parse(THREE_INSISTENCES.replace('支持青年', '支持青年；會議還談到明年'))).toMatchObject({
      principles: [],
      codes: ['unclear-list'],
    });
  });

  test.each([
    '會議重申「三個堅持」的意義，並討論來年的工作。',
    '他談到「一個海港」，海港的明天會更好。',
  ])('are not found where the name is merely mentioned: %s', (paragraph) => {
    expect(parse(paragraph)).toMatchObject({ principles: [], principlesHeading: null, codes: [] });
  });

  test('that are fewer than declared are missed even where one is left', () => {
    expect(parse('要做到「三個堅持」，堅持改革，打破舊規。').codes).toEqual([
      'list-count-mismatch',
    ]);
  });
});

describe('一是, 二是', () => {
  test('fill the action items, without the verb before their name', () => {
    expect(parse(TWO_ACTIONS)).toMatchObject({
      actionItemsHeading: '兩大行動',
      actionItems: [
        { ordinal: 1, title: '綠化行動', description: '種樹萬株' },
        { ordinal: 2, title: '清潔行動', description: '修渠百里' },
      ],
      codes: [],
    });
  });

  test.each([
    [
      'Simplified',
      '全市将实施“两大行动”。一是实施绿化行动，种树万株；二是开展清洁行动，修渠百里。',
      '绿化行动',
    ],
    ['a digit', TWO_ACTIONS.replace('兩大', '2大'), '綠化行動'],
    ['no quotation marks', TWO_ACTIONS.replace(/[「」]/g, ''), '綠化行動'],
    ['a colon before the list', TWO_ACTIONS.replace('。一是', '：一是'), '綠化行動'],
    ['items that end in full stops', TWO_ACTIONS.replace('；二是', '。二是'), '綠化行動'],
    ['text behind the list', `${TWO_ACTIONS}會議隨後結束。`, '綠化行動'],
  ])('are read in other forms: %s', (_, paragraph, first) => {
    const { actionItems, codes } = parse(paragraph);
    expect(actionItems.map(({ title }) => title)[0]).toBe(first);
    expect(actionItems.map(({ description }) => description)[1]).toBe('修渠百里');
    expect(codes).toEqual([]);
  });

  test('keep a verb where the title is not named after what is counted', () => {
    const { actionItems } = parse(
      '提出「兩項任務」。一是落實防洪要求，加高堤岸；二是推進鐵路，年內通車。',
    );
    expect(titles(actionItems)).toEqual(['落實防洪要求', '推進鐵路']);
  });

  test('count beyond ten', () => {
    const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
    const items = numerals.map((numeral, index) => `${numeral}是修第${index}條路，方便出行`);
    const { actionItems } = parse(`公布「十二項工程」。${items.join('；')}。`);
    expect(actionItems).toHaveLength(12);
    expect(actionItems[11]).toEqual({ ordinal: 12, title: '修第11條路', description: '方便出行' });
  });

  test('are left where it is unclear whether the text behind belongs to the last item', () => {
    const paragraph = TWO_ACTIONS.replace('種樹萬株', '種樹萬株。三年完成').concat(
      '會議隨後結束。',
    );
    expect(parse(paragraph)).toMatchObject({ actionItems: [], codes: ['unclear-list'] });
  });

  test('are left where their numbers are out of order', () => {
    expect(parse(TWO_ACTIONS.replace('二是', '三是'))).toMatchObject({
      actionItems: [],
      codes: ['unclear-list'],
    });
  });

  test('are declared by the sentence that leads into them, by none before', () => {
    const { actionItems, codes } = parse(
      '市長談到「兩大行動」的成效。他說明原因：一是天氣，連日大雨；二是資金，仍有缺口。',
    );
    expect(actionItems).toEqual([]);
    expect(codes).toEqual(['unclassified-list']);
  });

  test('are not declared by an ordinal number', () => {
    expect(parse('第二項任務如下：一是修路，全長百里；二是架橋，年內通車。')).toMatchObject({
      actionItems: [],
      codes: ['unclassified-list'],
    });
  });

  test('are no list where there is only one and nothing announces more', () => {
    expect(parse('原因有許多，一是路太遠，不便前往。').codes).toEqual([]);
  });

  test('are not found inside a clause', () => {
    expect(parse('這一是非之地，第二是非之地，實施「兩大行動」。').codes).toEqual([]);
  });
});

describe('what decides the field', () => {
  test.each(['突出', '堅持', '原則', '理念', '統籌', '注重'])('%s counts principles', (noun) => {
    const { principles, actionItems } = parse(
      `提出「兩個${noun}」。一是安全，守住底線；二是公平，人人有份。`,
    );
    expect([principles.length, actionItems.length]).toEqual([2, 0]);
  });

  test.each(['行動', '舉措', '措施', '任務', '工程', '計劃', '重點工程'])(
    '%s counts actions',
    (noun) => {
      const { principles, actionItems } = parse(
        `提出「兩項${noun}」。一是修路，全長百里；二是架橋，年內通車。`,
      );
      expect([principles.length, actionItems.length]).toEqual([0, 2]);
    },
  );

  test('both lists are read from one story', () => {
    const { principles, actionItems } = parse(THREE_INSISTENCES, TWO_ACTIONS);
    expect([principles.length, actionItems.length]).toEqual([3, 2]);
  });

  test.each([
    ['counts something else', '市長提到「兩個變化」。一是人口，持續增加；二是產業，逐步升級。'],
    ['is declared by nothing', '市長說，一是人口，持續增加；二是產業，逐步升級。'],
    ['repeats another word', '提出「兩個加強」，加強管理，訂立章程；加強服務，延長時間。'],
  ])('a list that %s stays in the body, with a warning', (_, paragraph) => {
    expect(parse(paragraph)).toMatchObject({
      principles: [],
      actionItems: [],
      body: [{ type: 'paragraph', text: paragraph }],
      codes: ['unclassified-list'],
    });
  });

  test('a second list of the same kind stays in the body, with a warning', () => {
    const { principlesHeading, codes } = parse(
      THREE_INSISTENCES,
      '要做到「兩個統籌」，統籌發展；統籌安全。',
    );
    expect(principlesHeading).toBe('三個堅持');
    expect(codes).toEqual(['second-list']);
  });

  test('of lists within one another the outer one counts', () => {
    const { principles, actionItems, codes } = parse(
      TWO_ACTIONS.replace('種樹萬株', '做到「兩個統籌」，統籌山水；統籌城鄉'),
    );
    expect(principles).toEqual([]);
    expect(titles(actionItems)).toEqual(['綠化行動', '清潔行動']);
    expect(codes).toEqual([]);
  });
});

describe('the declared number against the number found', () => {
  test.each([
    ['clauses', THREE_INSISTENCES.replace('三個', '四個'), '四個堅持', 4, 3],
    ['numbered items', TWO_ACTIONS.replace('兩大', '三大'), '三大行動', 3, 2],
    ['a first item alone', '實施「十大行動」。一是實施綠化行動，種樹萬株。', '十大行動', 10, 1],
  ])(
    'a mismatch of %s is a warning with both, and fills nothing',
    (_, paragraph, heading, declared, found) => {
      const { principles, actionItems, body, warnings, content } = parse(paragraph);
      expect([principles, actionItems]).toEqual([[], []]);
      expect(body).toEqual([{ type: 'paragraph', text: paragraph }]);
      expect(warnings).toMatchObject([
        { code: 'list-count-mismatch', details: { declared, found } },
      ]);
      const [warning] = warnings;
      expect(content.slice(warning!.span.start, warning!.span.end)).toBe(heading);
      for (const message of Object.values(warning!.messages)) {
        expect(message).toContain(heading);
        expect(message).toContain(String(declared));
        expect(message).toContain(String(found));
      }
    },
  );
});
