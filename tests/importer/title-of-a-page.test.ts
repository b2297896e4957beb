import { parseArticle } from '../../src/importer';

const PARAGRAPH = '海港市昨日舉行會議，討論來年的工作。';
const LONG = '海港大橋今日正式通車，市民一早排隊試乘，'.repeat(7).slice(0, -1);

const titleOf = async ({
  headline,
  h1,
  pageTitle,
}: {
  headline?: string;
  h1?: string;
  pageTitle?: string;
}) => {
  const jsonLd = headline && JSON.stringify({ '@type': 'NewsArticle', headline });
  const { article, coverage } = await parseArticle({
    format: 'html',
    content: [
      pageTitle && `<title>${pageTitle}</title>`,
      jsonLd && `<script type="application/ld+json">${jsonLd}</script>`,
      `<article>${h1 ? `<h1>${h1}</h1>` : ''}<p>${PARAGRAPH.repeat(6)}</p></article>`,
    ].join(''),
  });
  expect(coverage).toBe(1);
  return article.title;
};

test.each([
  ['its heading', { headline: '海港大橋今日…', h1: '海港大橋今日通車' }, '海港大橋今日通車'],
  [
    'its heading, in the other script',
    { headline: '海港大桥今日...', h1: '海港大橋今日通車' },
    '海港大橋今日通車',
  ],
  [
    'the title of the page, without the site',
    { headline: '海港大橋今日……', pageTitle: '海港大橋今日通車_海港日報' },
    '海港大橋今日通車',
  ],
  ['its heading, of a long one', { headline: LONG.slice(0, 110), h1: LONG }, LONG],
])('a headline that was cut is read from %s', async (_, said, title) => {
  expect(await titleOf(said)).toBe(title);
});

test.each([
  ['is another', { headline: '大橋通車…', h1: '海港大橋今日通車' }, '大橋通車…'],
  ['says no more', { headline: '他走了……', h1: '他走了……' }, '他走了……'],
  ['has the site', { headline: '他走了…', pageTitle: '他走了_海港日報' }, '他走了…'],
  ['is longer', { headline: '大橋通車', h1: '大橋通車 市民排隊試乘' }, '大橋通車'],
  [
    'has the site behind a long one',
    { headline: LONG.slice(0, 110), pageTitle: `${LONG.slice(0, 110)}｜海港日報` },
    LONG.slice(0, 110),
  ],
])('a headline counts where the heading %s', async (_, said, title) => {
  expect(await titleOf(said)).toBe(title);
});

test.each([
  ['ends a sentence', '大橋通車了。'],
  ['is long', LONG],
])('what a page names as its title is it, where it %s', async (_, h1) => {
  expect(await titleOf({ h1 })).toBe(h1);
});
