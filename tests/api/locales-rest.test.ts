import { articles, buildArticle } from '../builders/articles';
import { administrator, apiToken, visitor } from '../helpers/people';

interface Answer {
  readonly headers: Record<string, string | undefined>;
  readonly body: {
    readonly data: { readonly title: string; readonly locale: string }[];
    readonly meta: { readonly convertedFrom: unknown };
  };
}

const story = { documentId: '', slug: 'a-story-in-two-scripts' };
const one = () => `/api/news-articles/${story.documentId}`;
const list = () => `/api/news-articles?filters[documentId]=${story.documentId}`;

beforeAll(async () => {
  const data = { title: '廣東新聞', slug: story.slug };
  const { documentId } = await buildArticle({ data, publish: ['zh-Hant', 'zh-Hans'] });
  story.documentId = documentId;
});

const read = async (query: string, acceptLanguage?: string): Promise<Answer> => {
  const asked = visitor().get(`${list()}${query}`);
  if (acceptLanguage !== undefined) void asked.set('Accept-Language', acceptLanguage);
  return await asked.expect(200);
};
const variesByLanguage = ({ headers }: Answer) => /accept-language/i.test(headers.vary ?? '');

describe('a locale that is asked for', () => {
  test.each([
    ['zh-TW', 'zh-Hant', '廣東新聞'],
    ['zh-hk', 'zh-Hant', '廣東新聞'],
    ['yue', 'zh-Hant', '廣東新聞'],
    ['zh-Hans', 'zh-Hans', '广东新闻'],
    ['zh-CN', 'zh-Hans', '广东新闻'],
    ['zh', 'zh-Hans', '广东新闻'],
  ])('%s is answered in %s, whatever the browser prefers', async (tag, locale, title) => {
    for (const preferred of ['zh-CN', 'zh-TW', undefined]) {
      const answer = await read(`&locale=${tag}`, preferred);
      expect(answer.body.data).toMatchObject([{ title, locale }]);
      expect(answer.headers['content-language']).toBe(locale);
      expect(variesByLanguage(answer)).toBe(false);
    }
  });

  test.each([
    ['locale=*', 'zh-Hant, zh-Hans'],
    ['locale[]=zh-TW&locale[]=zh-CN', 'zh-Hant, zh-Hans'],
    ['locale[]=zh-TW&locale[]=zh-HK', 'zh-Hant'],
    ['locale=*&filters[title]=%E5%BB%A3%E6%9D%B1%E6%96%B0%E8%81%9E', 'zh-Hant'],
    ['locale[0]=zh-CN&fields[0]=title', 'zh-Hans'],
  ])('may be several: %s', async (query, locales) => {
    const answer = await read(`&${query}`);
    expect(answer.body.data).toHaveLength(locales.split(', ').length);
    expect(answer.headers['content-language']).toBe(locales);
    expect(variesByLanguage(answer)).toBe(false);
  });

  test.each([
    ['en', 'a language that there is nothing in'],
    ['zh_TW', 'no language tag (BCP 47)'],
    ['zh-Latn', 'written in a script that there is nothing in'],
    ['xx', 'a language that there is nothing in'],
  ])('%s is refused, and told what there is', async (tag, reason) => {
    for (const path of [`${list()}&locale=${tag}`, `${one()}?locale=${tag}`]) {
      const { body } = await visitor().get(path).expect(400);
      expect(body).toMatchObject({
        data: null,
        error: {
          status: 400,
          name: 'ValidationError',
          message: `Invalid parameter locale: "${tag}" is ${reason}; it must be zh-Hant, zh-Hans, or a language tag that means one of them`,
          details: { param: 'locale', locales: ['zh-Hant', 'zh-Hans'] },
        },
      });
    }
    await visitor().get(`${list()}&locale[]=zh-TW&locale[]=${tag}`).expect(400);
  });

  test('in a form that is none is refused as before', async () => {
    const { body } = await visitor().get(`${list()}&locale[$eq]=zh-TW`).expect(400);
    expect(body).toMatchObject({ error: { details: { param: 'locale' } } });
  });

  test('is a matter of who may read', async () => {
    await visitor().post('/api/news-articles?locale=none').send({ data: {} }).expect(403);
  });
});

describe('a reader who names no locale', () => {
  test.each([
    ['zh-CN,zh;q=0.9', 'zh-Hans', '广东新闻'],
    ['en-US,en;q=0.9,zh-SG;q=0.2', 'zh-Hans', '广东新闻'],
    ['zh-TW', 'zh-Hant', '廣東新聞'],
    ['en', 'zh-Hant', '廣東新聞'],
    ['*', 'zh-Hant', '廣東新聞'],
    [undefined, 'zh-Hant', '廣東新聞'],
  ])('and prefers %s is answered in %s', async (header, locale, title) => {
    for (const query of ['', '&locale=', '&locale[]=', '&locale[0]=&locale[1]=']) {
      const answer = await read(query, header);
      expect(answer.body.data).toMatchObject([{ title, locale }]);
      expect(answer.headers['content-language']).toBe(locale);
      expect(variesByLanguage(answer)).toBe(true);
    }
  });

  test('is told of a document that it may be there in another locale', async () => {
    const answer = await visitor().get('/api/news-articles/nosuchdocument').expect(404);
    expect(variesByLanguage(answer as unknown as Answer)).toBe(true);
    expect(answer.headers).not.toHaveProperty('content-language');
  });

  test('is told where the version comes from that is answered', async () => {
    const answer = await visitor().get(one()).set('Accept-Language', 'zh-CN').expect(200);
    expect(answer.body).toMatchObject({
      data: { title: '广东新闻', localizations: [{ locale: 'zh-Hant', slug: story.slug }] },
      meta: { convertedFrom: 'zh-Hant' },
    });
    const lists = await read('&fields=title', 'zh-CN');
    expect(lists.body.meta.convertedFrom).toEqual(['zh-Hant']);
  });

  test('asks the same by HEAD', async () => {
    const { headers } = await visitor().head(one()).set('Accept-Language', 'zh-CN').expect(200);
    expect(headers).toMatchObject({ 'content-language': 'zh-Hans' });
    expect(headers.vary).toMatch(/Accept-Language/);
  });

  test('asks for authors and topics in the same way', async () => {
    for (const path of ['/api/authors', '/api/topics']) {
      const { headers } = await visitor().get(path).set('Accept-Language', 'zh-CN').expect(200);
      expect(headers).toMatchObject({ 'content-language': 'zh-Hans' });
    }
  });

  test('is answered in the default locale where the newsroom does not negotiate', async () => {
    newsroom.strapi.config.set('newsroom.acceptLanguage', false);
    try {
      const answer = await read('', 'zh-CN');
      expect(answer.headers['content-language']).toBe('zh-Hant');
      expect(variesByLanguage(answer)).toBe(false);
      expect((await read('&locale=zh-CN')).headers['content-language']).toBe('zh-Hans');
    } finally {
      newsroom.strapi.config.set('newsroom.acceptLanguage', true);
    }
  });
});

describe('a program that writes', () => {
  const versions = async () =>
    (
      await Promise.all(
        ['zh-Hant', 'zh-Hans', 'zh-TW', 'zh-HK'].map((locale) =>
          articles().findOne({ documentId: story.documentId, locale, fields: ['dateline'] }),
        ),
      )
    ).map((version) => version?.dateline);

  test('names the locale by any tag, and never by its header', async () => {
    const program = await apiToken('full-access');
    const put = (query: string, dateline: string) =>
      program
        .put(`${one()}${query}`)
        .set('Accept-Language', 'zh-CN')
        .send({ data: { dateline } })
        .expect(200);
    const { headers } = await put('?locale=zh-TW', '香港電');
    expect(headers).toMatchObject({ 'content-language': 'zh-Hant' });
    expect((await versions())[0]).toBe('香港電');
    const simplified = await put('?locale=zh-SG', '深圳电');
    expect(simplified.headers).toMatchObject({ 'content-language': 'zh-Hans' });
    const byDefault = await put('', '澳門電');
    expect(byDefault.headers).toMatchObject({ 'content-language': 'zh-Hant' });
    expect(byDefault.headers.vary ?? '').not.toMatch(/Accept-Language/);
    expect(await versions()).toEqual(['澳門電', '深圳电', undefined, undefined]);
  });

  test('is refused a locale that there is not, and nothing is written', async () => {
    const program = await apiToken('full-access');
    const before = await versions();
    await program
      .put(`${one()}?locale=xx`)
      .send({ data: { dateline: '誰知' } })
      .expect(400);
    await program
      .post('/api/topics?locale=xx')
      .send({ data: { name: '誰知' } })
      .expect(400);
    await program.delete(`${one()}?locale=xx`).expect(400);
    expect(await versions()).toEqual(before);
  });

  test('creates and deletes in the locale that its tag means', async () => {
    const program = await apiToken('full-access');
    const { body } = (await program
      .post('/api/news-articles?locale=zh-HK')
      .send({ data: { title: '短命' } })
      .expect(201)) as { body: { data: { documentId: string; locale: string } } };
    const { documentId, locale } = body.data;
    expect(locale).toBe('zh-Hant');
    await program.delete(`/api/news-articles/${documentId}?locale=zh-MO`).expect(204);
    expect(await articles().findOne({ documentId, locale: 'zh-Hant' })).toBeNull();
  });
});

describe('locales that change', () => {
  test('are known at once, and asked of the database no second time', async () => {
    const desk = await administrator();
    await visitor().get(`${list()}&locale=en`).expect(400);
    const { body } = (await desk
      .post('/i18n/locales')
      .send({ code: 'en', name: 'English', isDefault: false })
      .expect(200)) as { body: { id: number } };
    const english = await read('&locale=en-GB');
    expect(english.headers['content-language']).toBe('en');
    expect(english.body.data).toEqual([]);
    expect((await read('', 'en')).headers['content-language']).toBe('zh-Hant');

    const { connection } = newsroom.strapi.db;
    const statements: string[] = [];
    const remember = ({ sql }: { sql: string }) => statements.push(sql);
    connection.on('query', remember);
    await read('', 'zh-CN');
    connection.removeListener('query', remember);
    expect(statements.filter((sql) => /i18n_locale|"strapi_core_store/.test(sql))).toEqual([]);

    await desk.delete(`/i18n/locales/${body.id}`).expect(200);
    await visitor().get(`${list()}&locale=en`).expect(400);
  });

  test('also where another one becomes the default', async () => {
    const service = newsroom.strapi
      .plugin('i18n')
      .service<{ setDefaultLocale(locale: { code: string }): Promise<void> }>('locales');
    // A program that writes past the Document Service waits for nothing; whoever asks to write does.
    const settled = () => visitor().post('/api/nothing');
    await service.setDefaultLocale({ code: 'zh-Hans' });
    await settled();
    expect((await read('')).headers['content-language']).toBe('zh-Hans');
    await service.setDefaultLocale({ code: 'zh-Hant' });
    await settled();
    expect((await read('')).headers['content-language']).toBe('zh-Hant');
  });
});
