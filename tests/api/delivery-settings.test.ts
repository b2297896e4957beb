/**
 * @jest-environment-options {"variables": {"DELIVERY_ACCEPT_LANGUAGE": "off", "DELIVERY_SHARED_MAX_AGE": "60"}}
 */
import { apiToken, visitor } from '../helpers/people';
import { readProvidedArticle } from '../helpers/provided-article';

type Headers = Record<string, string | undefined>;

let story: string;
beforeAll(async () => {
  const { slug } = await readProvidedArticle('zh-Hant');
  story = `/api/news-articles/by-slug/${slug}`;
});

const get = (path: string) => visitor().get(path).set('Accept-Language', 'zh-CN');
const byGraphql = (query: string) =>
  get(`/graphql?query=${encodeURIComponent(query)}`).set('Apollo-Require-Preflight', 'true');

describe('a newsroom that does not negotiate by header', () => {
  test.each([
    ['REST', (locale?: string) => get(`${story}${locale ? `?locale=${locale}` : ''}`)],
    [
      'GraphQL',
      (locale?: string) =>
        byGraphql(`{ newsArticles${locale ? `(locale: "${locale}")` : ''} { locale } }`),
    ],
  ])('answers in the default locale, and in what is asked for, by %s', async (_door, read) => {
    for (const [asked, served] of [
      [undefined, 'zh-Hant'],
      ['zh-SG', 'zh-Hans'],
    ] as const) {
      for (let time = 0; time < 3; time += 1) {
        const { headers, text } = await read(asked).expect(200);
        expect(headers).toMatchObject({ 'content-language': served });
        expect((headers as Headers).vary ?? '').not.toMatch(/accept-language/i);
        expect(text).toContain(`"locale":"${served}"`);
      }
    }
  });

  test('still refuses a locale that there is not', async () => {
    await get(`${story}?locale=en`).expect(400);
  });
});

describe('caches in front, which are given a minute,', () => {
  const FOR_A_MINUTE = 'public, max-age=0, s-maxage=60, must-revalidate';

  test.each([
    ['an article', () => get(`${story}?locale=zh-Hant`)],
    ['its headers', () => visitor().head(`${story}?locale=zh-Hant`)],
    ['a list', () => get('/api/topics?locale=zh-Hans')],
    ['GraphQL', () => byGraphql('{ topics { name } }')],
    ['what may be asked', () => get('/api/openapi.json')],
  ])('may give %s without asking, and what is unchanged', async (_what, read) => {
    for (let time = 0; time < 3; time += 1) {
      const { headers } = await read().expect(200);
      expect(headers).toMatchObject({ 'cache-control': FOR_A_MINUTE });
      const { etag = '' } = headers as Headers;
      const unchanged = await read().set('If-None-Match', etag).expect(304);
      expect(unchanged.headers).toMatchObject({ 'cache-control': FOR_A_MINUTE, etag });
    }
  });

  test('may give nobody what was an error, or a program’s', async () => {
    const { headers } = await get('/api/news-articles/by-slug/no-such-story').expect(404);
    expect(headers).toMatchObject({ 'cache-control': 'no-store' });
    const program = await apiToken('read-only');
    const own = await program.get(story).expect(200);
    expect((own.headers as Headers)['cache-control'] ?? '').not.toContain('s-maxage');
  });
});
