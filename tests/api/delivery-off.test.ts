/**
 * @jest-environment-options {"variables": {"DELIVERY": "off"}}
 */
import { buildArticle } from '../builders/articles';
import { visitor } from '../helpers/people';
import { readProvidedArticle } from '../helpers/provided-article';

interface Answer {
  readonly headers: Record<string, string | undefined>;
  readonly body: { readonly data: unknown };
}

const read = async (path: string, status = 200): Promise<Answer> =>
  await visitor().get(`/api/${path}`).set('Accept-Language', 'zh-CN').expect(status);
const isPlain = ({ headers }: Answer) =>
  !('content-language' in headers) && !/accept-language/i.test(headers.vary ?? '');

test('plain Strapi answers in the default locale, and knows no tags', async () => {
  const { documentId } = await readProvidedArticle('zh-Hant');
  const byDefault = await read(`news-articles/${documentId}`);
  expect(byDefault.body).toMatchObject({ data: { locale: 'zh-Hant' } });
  const simplified = await read(`news-articles/${documentId}?locale=zh-Hans`);
  expect(simplified.body).toMatchObject({ data: { locale: 'zh-Hans' } });
  const unknown = await read('news-articles?locale=zh-CN');
  expect(unknown.body).toMatchObject({ data: [] });
  expect([byDefault, simplified, unknown].every(isPlain)).toBe(true);
});

test('plain Strapi has no addresses by slug, for whoever asks', async () => {
  const { slug } = await buildArticle({ publish: ['zh-Hant', 'zh-Hans'] });
  for (const path of [`news-articles/by-slug/${slug}`, 'topics/by-slug/x', 'authors/by-slug/x']) {
    const { body } = await read(path, 404);
    expect(body).toMatchObject({ data: null, error: { status: 404, name: 'NotFoundError' } });
  }
});

test('plain Strapi’s GraphQL knows the codes of its own list', async () => {
  const ask = async (query: string, status: number): Promise<Answer> =>
    await visitor().post('/graphql').set('Accept-Language', 'zh-CN').send({ query }).expect(status);
  await ask('{ newsArticles(locale: "zh-TW") { title } }', 400);
  const answer = await ask('{ newsArticles { locale } }', 200);
  expect(JSON.stringify(answer.body)).not.toContain('zh-Hans');
  expect(isPlain(answer)).toBe(true);
});
