import { parseArticle, parseText, type ParsedStory } from '../../src/importer';
import { writeReport } from './write-report';

const PARAGRAPH = '海港市昨日舉行會議，討論來年的工作。';

function read({ article, warnings }: ParsedStory) {
  return {
    images: article.body.filter(({ type }) => type === 'image'),
    texts: article.body.flatMap((element) => ('text' in element ? [element.text] : [])),
    coverCaption: article.coverCaption,
    codes: warnings.map(({ code }) => code),
  };
}

const parse = (body: string[]) => read(parseText({ content: writeReport({ body }) }));

const captioned = (caption: string, file = '1.jpg') => ({
  images: [{ type: 'image', file, caption }],
  texts: [PARAGRAPH, PARAGRAPH],
  coverCaption: caption,
  codes: [],
});

describe.each([
  ['圖：大會現場', '大會現場'],
  ['圖 : 大會現場。', '大會現場。'],
  ['圖1：大會現場', '大會現場'],
  ['圖說：大會現場', '大會現場'],
  ['（圖：大會現場）', '大會現場'],
  ['▲大會現場', '大會現場'],
  ['▲ 大會現場（宋璐攝）', '大會現場（宋璐攝）'],
  ['（圖）大會現場', '大會現場'],
  ['圖為大會現場。', '圖為大會現場。'],
  ['圖片來源：海港日報', '圖片來源：海港日報'],
  ['圖片由主辦方提供', '圖片由主辦方提供'],
  ['（資料圖片）', '（資料圖片）'],
  ['圖／美聯社', '圖／美聯社'],
])('%s', (line, caption) => {
  test('is the caption of the image that it stands below or above', () => {
    expect(parse([PARAGRAPH, '1.jpg', line, PARAGRAPH])).toEqual(captioned(caption));
    expect(parse([PARAGRAPH, line, '1.jpg', PARAGRAPH])).toEqual(captioned(caption));
  });

  test('is a paragraph where there is no image beside it', () => {
    const { texts, images, coverCaption } = parse([PARAGRAPH, line, PARAGRAPH, '1.jpg']);
    expect({ texts, images, coverCaption }).toEqual({
      texts: [PARAGRAPH, line, PARAGRAPH],
      images: [{ type: 'image', file: '1.jpg' }],
      coverCaption: null,
    });
  });
});

test.each(['圖：大會現場', '图为大会现场。', '▲大會現場', '（圖）'])(
  '%s without an image is a warning',
  (line) => {
    expect(parse([PARAGRAPH, line, PARAGRAPH]).codes).toContain('caption-without-image');
  },
);

test('is read in Simplified Chinese too', () => {
  const { article } = parseText({
    content: writeReport({
      title: '海港市举行会议',
      body: ['海港市昨日举行会议，讨论来年的工作。', '1.jpg', '图：大会现场'],
    }),
  });
  expect(article.coverCaption).toBe('大会现场');
});

test.each([
  ['![大會現場](1.jpg)', '大會現場'],
  ['![大會現場](images/2023/1.jpg)', '大會現場'],
  ['![大會現場](https://example.com/a/1.jpg?w=300)', '大會現場'],
])('%s is an image with its caption', (line, caption) => {
  expect(parse([PARAGRAPH, line, PARAGRAPH])).toEqual(captioned(caption));
});

test('markup without words is an image without a caption', () => {
  expect(parse([PARAGRAPH, '![](1.jpg)', PARAGRAPH]).images).toEqual([
    { type: 'image', file: '1.jpg' },
  ]);
});

test.each(['![大會](1.pdf)', '![大會](1.jpg', '!［大會］(a b.jpg)'])('%s is no image', (line) => {
  expect(parse([PARAGRAPH, line, PARAGRAPH]).images).toEqual([]);
});

test('lines that follow one another are one caption, and none is said twice', () => {
  expect(parse([PARAGRAPH, '1.jpg', '▲大會現場', '圖片來源：海港日報', PARAGRAPH])).toEqual(
    captioned('大會現場 圖片來源：海港日報'),
  );
  expect(parse([PARAGRAPH, '![大會現場](1.jpg)', '圖：大會現場', PARAGRAPH])).toEqual(
    captioned('大會現場'),
  );
});

test('between two images it is of the one above, unless it points down', () => {
  const { images, coverCaption } = parse([PARAGRAPH, '1.jpg', '▲甲', '▼乙', '2.jpg', '下圖為丙']);
  expect(images).toEqual([
    { type: 'image', file: '1.jpg', caption: '甲' },
    { type: 'image', file: '2.jpg', caption: '乙 下圖為丙' },
  ]);
  expect(coverCaption).toBe('甲');
});

test('the cover has the caption of the first image, or none', () => {
  expect(parse([PARAGRAPH, '1.jpg', PARAGRAPH, '2.jpg', '圖：大會現場']).coverCaption).toBeNull();
});

test('a caption that the field cannot hold stays with its image', () => {
  const lines = Array.from({ length: 3 }, (_, index) => `▲${String(index).repeat(100)}`);
  const { images, coverCaption } = parse([PARAGRAPH, '1.jpg', ...lines]);
  expect([images.length, coverCaption]).toEqual([1, null]);
  expect(images[0]).toHaveProperty('caption');
});

test('a short line below a captioned image heads what follows', () => {
  const { article } = parseText({
    content: writeReport({ body: [PARAGRAPH, '1.jpg', '▲大會現場', '穩住經濟', PARAGRAPH] }),
  });
  expect(article.body[2]).toEqual({ type: 'heading', level: 2, text: '穩住經濟' });
});

test('the byline is found above a last image and its caption', () => {
  const { article } = parseText({
    content: writeReport({ body: [`${PARAGRAPH}（記者王娜）`, '1.jpg', '圖：大會現場'] }),
  });
  expect(article.credits).toEqual([{ role: 'reporter', name: '王娜' }]);
});

test('a story of pictures has their captions for its body', () => {
  expect(parse(['1.jpg', '圖：大會現場擠滿了人']).images).toHaveLength(1);
});

test('spans tell the caption, its label and the markup', () => {
  const content = writeReport({ body: [PARAGRAPH, '![甲](a/1.jpg)', '圖：乙'] });
  const { spans } = parseText({ content });
  expect(
    spans
      .slice(-7)
      .map((span) => [
        span.kind === 'field' ? span.field : span.name,
        content.slice(span.start, span.end),
        span.kind === 'field' ? span.quotedBy : null,
      ]),
  ).toEqual([
    ['image-line', '![', null],
    ['body[1].caption', '甲', 'coverCaption'],
    ['image-line', '](a/', null],
    ['body[1]', '1.jpg', null],
    ['image-line', ')', null],
    ['caption-line', '圖：', null],
    ['body[1].caption', '乙', 'coverCaption'],
  ]);
});

test('a page’s own captions are their images’, however they begin', async () => {
  const parsed = await parseArticle({
    format: 'html',
    content: `<article><h1>海港市舉行會議</h1><p>${PARAGRAPH.repeat(5)}</p>
      <figure><img src="/a/1.jpg" alt="大會現場"><figcaption>大會現場</figcaption></figure>
      <p>${PARAGRAPH.repeat(5)}</p></article>`,
  });
  expect(read(parsed)).toMatchObject({
    images: [{ type: 'image', file: '1.jpg', caption: '大會現場' }],
    coverCaption: '大會現場',
  });
});
