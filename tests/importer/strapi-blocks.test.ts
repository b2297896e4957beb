import { toStrapiBlocks, type BodyElement, type ImageAsset } from '../../src/importer';

const body: BodyElement[] = [
  { type: 'paragraph', text: '大橋昨日通車。' },
  { type: 'image', file: '28.jpg' },
  { type: 'heading', level: 2, text: '市民參觀' },
  { type: 'paragraph', text: '市民紛紛前往。' },
];

const asset: ImageAsset = {
  name: '28.jpg',
  url: '/uploads/28_ab12.jpg',
  width: 800,
  height: 600,
  hash: '28_ab12',
  ext: '.jpg',
  mime: 'image/jpeg',
  size: 120,
  provider: 'local',
  createdAt: '2024-02-03T00:00:00.000Z',
  updatedAt: '2024-02-03T00:00:00.000Z',
};

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

test('paragraphs and headings become blocks, in order', () => {
  const { blocks } = toStrapiBlocks({ body });
  expect(blocks).toEqual([
    paragraph('大橋昨日通車。'),
    { type: 'heading', level: 2, children: [{ type: 'text', text: '市民參觀' }] },
    paragraph('市民紛紛前往。'),
  ]);
});

test('items of a bulleted list that follow one another become one list', () => {
  const url = 'https://news.example/';
  const { blocks } = toStrapiBlocks({
    body: [
      { type: 'paragraph', text: '措施包括：' },
      { type: 'paragraph', text: '加密班次', isItem: true },
      { type: 'paragraph', text: '見報告', links: [{ start: 1, end: 3, url }], isItem: true },
      { type: 'paragraph', text: '另外：' },
      { type: 'paragraph', text: '減價', isItem: true },
    ],
  });
  const text = (said: string) => ({ type: 'text', text: said });
  const item = (...children: object[]) => ({ type: 'list-item', children });
  const link = { type: 'link', url, rel: '', target: '', children: [text('報告')] };
  expect(blocks).toEqual([
    paragraph('措施包括：'),
    {
      type: 'list',
      format: 'unordered',
      children: [item(text('加密班次')), item(text('見'), link, text(''))],
    },
    paragraph('另外：'),
    { type: 'list', format: 'unordered', children: [item(text('減價'))] },
  ]);
});

test('an image place without its asset is left out and reported', () => {
  expect(toStrapiBlocks({ body }).missingImages).toEqual(['28.jpg']);
});

test('an image place with its asset becomes an image block in its place', () => {
  const { blocks, missingImages } = toStrapiBlocks({ body, assets: new Map([['28.jpg', asset]]) });
  expect(missingImages).toEqual([]);
  expect(blocks[1]).toEqual({
    type: 'image',
    image: asset,
    children: [{ type: 'text', text: '' }],
  });
});

test('a caption goes with its image, and stays as a paragraph where there is none', () => {
  const captioned: BodyElement[] = [{ type: 'image', file: '28.jpg', caption: '大橋。' }];
  expect(toStrapiBlocks({ body: captioned, assets: new Map([['28.jpg', asset]]) }).blocks).toEqual([
    {
      type: 'image',
      image: { ...asset, caption: '大橋。' },
      children: [{ type: 'text', text: '' }],
    },
  ]);
  expect(toStrapiBlocks({ body: captioned })).toEqual({
    blocks: [paragraph('大橋。')],
    missingImages: ['28.jpg'],
  });
});

test('an empty body has no blocks', () => {
  expect(toStrapiBlocks({ body: [] })).toEqual({ blocks: [], missingImages: [] });
});
