import type { Agent } from 'supertest';

import { articles, buildArticle, buildAuthor, buildTopic } from '../builders/articles';
import {
  refusalOf,
  REFUSED,
  SIMPLIFIED,
  TOO_LONG,
  TRADITIONAL,
  WITHOUT_CHINESE,
} from '../helpers/language-tags';
import { administrator, apiToken, visitor } from '../helpers/people';

interface Entry {
  readonly title: string;
  readonly locale: string;
}
interface Answer {
  readonly headers: Record<string, string | undefined>;
  readonly body: {
    readonly data: Entry | Entry[];
    readonly meta: { readonly convertedFrom: unknown };
  };
}

const story = { documentId: '', slug: 'a-story-in-two-scripts' };
const entries = {
  'news-articles': story,
  topics: { documentId: '', slug: 'ti-yu' },
  authors: { documentId: '', slug: 'chen-da-wen' },
};
const one = () => `/api/news-articles/${story.documentId}`;
const list = () => `/api/news-articles?filters[documentId]=${story.documentId}`;

beforeAll(async () => {
  const data = { title: '廣東新聞', slug: story.slug };
  const { documentId } = await buildArticle({ data, publish: ['zh-Hant', 'zh-Hans'] });
  story.documentId = documentId;
  Object.assign(entries.topics, await buildTopic({ name: '體育' }));
  Object.assign(entries.authors, await buildAuthor('陳大文'));
});

const read = async (query: string, acceptLanguage?: string): Promise<Answer> => {
  const asked = visitor().get(`${list()}${query}`);
  if (acceptLanguage !== undefined) void asked.set('Accept-Language', acceptLanguage);
  return await asked.expect(200);
};
const variesByLanguage = ({ headers }: Answer) => /accept-language/i.test(headers.vary ?? '');

describe('a locale that is asked for', () => {
  const program = () => apiToken('read-only');
  type Door = [what: string, who: () => Agent | Promise<Agent>, addressed: (tag: string) => string];
  const DOORS: Door[] = [
    ['in a list', visitor, (tag) => `${list()}&locale=${tag}`],
    ['by its document id', visitor, (tag) => `${one()}?locale=${tag}`],
    ['by its document id, for a program', program, (tag) => `${one()}?locale=${tag}`],
  ];

  describe.each([
    ['zh-Hant', '廣東新聞', 'zh-CN', TRADITIONAL],
    ['zh-Hans', '广东新闻', 'zh-TW', SIMPLIFIED],
  ])('is %s by every tag that means it, whatever is preferred', (...row) => {
    const [locale, title, preferred, tags] = row;

    test.each(DOORS)('%s', async (_what, who, addressed) => {
      const asker = await who();
      for (const tag of tags) {
        const asked = asker.get(addressed(tag)).set('Accept-Language', preferred);
        const answer = (await asked) as unknown as Answer;
        const found = [answer.body.data].flat().map((entry) => [entry.locale, entry.title]);
        expect({ tag, found }).toEqual({ tag, found: [[locale, title]] });
        expect(answer.headers['content-language']).toBe(locale);
        expect(variesByLanguage(answer)).toBe(false);
      }
    });
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

  test.each(REFUSED)('%s is refused (%s), and told what there is', async (...refused) => {
    const tag = encodeURIComponent(refused[0]);
    for (const path of [`${list()}&locale=${tag}`, `${one()}?locale=${tag}`]) {
      const { body, headers } = await visitor()
        .get(path)
        .set('Accept-Language', 'zh-CN')
        .expect(400);
      expect(body).toEqual({
        data: null,
        error: {
          status: 400,
          name: 'ValidationError',
          message: refusalOf(refused),
          details: { source: 'query', param: 'locale', locales: ['zh-Hant', 'zh-Hans'] },
        },
      });
      expect(headers).not.toHaveProperty('content-language');
      expect(variesByLanguage({ headers } as Answer)).toBe(false);
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

type Preference = [header: string | undefined, locale: string, title: string];

describe('a reader who names no locale', () => {
  test.each<Preference>([
    ['zh-CN,zh;q=0.9', 'zh-Hans', '广东新闻'],
    ['en-US,en;q=0.9,zh-SG;q=0.2', 'zh-Hans', '广东新闻'],
    ['zh-TW', 'zh-Hant', '廣東新聞'],
    [undefined, 'zh-Hant', '廣東新聞'],
    ...WITHOUT_CHINESE.map((header): Preference => [header, 'zh-Hant', '廣東新聞']),
  ])('and prefers %s is answered in %s', async (header, locale, title) => {
    for (const query of ['', '&locale=', '&locale[]=', '&locale[0]=&locale[1]=']) {
      const answer = await read(query, header);
      expect(answer.body.data).toMatchObject([{ title, locale }]);
      expect(answer.headers['content-language']).toBe(locale);
      expect(variesByLanguage(answer)).toBe(true);
    }
  });

  test.each(TOO_LONG)('and sends 10 kB of %s gets the default locale', async (_of, header) => {
    const program = await apiToken('read-only');
    for (const who of [visitor(), program]) {
      const { headers } = await who.get(one()).set('Accept-Language', header).expect(200);
      expect(headers).toMatchObject({ 'content-language': 'zh-Hant' });
      expect(variesByLanguage({ headers } as Answer)).toBe(true);
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
});

describe.each(['news-articles', 'topics', 'authors'] as const)('of %s', (type) => {
  /** What is said of the language, where the header prefers another one than the address names. */
  const languageOf = async (who: Agent, path: string, method: 'get' | 'head' = 'get') => {
    const asked = (query: string, preferred: string) =>
      who[method](`/api/${type}${path}${query}`).set('Accept-Language', preferred);
    const [byHeader, byTag] = [await asked('', 'zh-CN'), await asked('?locale=zh-SG', 'zh-TW')];
    return [byHeader, byTag].map(({ status, headers }) => [
      status,
      (headers as Answer['headers'])['content-language'],
      variesByLanguage({ headers } as Answer),
    ]);
  };
  const NO_LANGUAGE = undefined;

  test.each([
    ['a list', () => ''],
    ['one by its document id', () => `/${entries[type].documentId}`],
    ['one by its slug', () => `/by-slug/${entries[type].slug}`],
  ])('%s names its language, and the header where that decided', async (_what, path) => {
    const program = await apiToken('read-only');
    for (const who of [visitor(), program]) {
      for (const method of ['get', 'head'] as const) {
        expect(await languageOf(who, path(), method)).toEqual([
          [200, 'zh-Hans', true],
          [200, 'zh-Hans', false],
        ]);
      }
    }
    const address = `/api/${type}${path()}`;
    const { headers } = await visitor().get(address).set('Accept-Language', 'zh-CN');
    const { etag } = headers as { etag: string };
    for (let time = 0; time < 3; time += 1) {
      const again = await visitor()
        .get(address)
        .set({ 'Accept-Language': 'zh-CN', 'If-None-Match': etag })
        .expect(304);
      expect(variesByLanguage(again as unknown as Answer)).toBe(true);
    }
  });

  test('one that there is not has none', async () => {
    const program = await apiToken('read-only');
    for (const who of [visitor(), program]) {
      for (const path of ['/nosuchdocument', '/by-slug/no-such-slug']) {
        expect(await languageOf(who, path)).toEqual([
          [404, NO_LANGUAGE, true],
          [404, NO_LANGUAGE, false],
        ]);
      }
    }
  });
});

test.each([
  ['/api/openapi.json', 200],
  ['/api/upload/files', 403],
  ['/api/nothing', 404],
])('what is in no locale has no language: %s', async (path, status) => {
  const { headers } = await visitor().get(path).set('Accept-Language', 'zh-CN').expect(status);
  expect(headers).not.toHaveProperty('content-language');
  expect(variesByLanguage({ headers } as Answer)).toBe(false);
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
  let desk: Agent;
  beforeAll(async () => {
    desk = await administrator();
  });

  const made: number[] = [];
  const makeLocale = async (code: string) => {
    const { body } = (await desk
      .post('/i18n/locales')
      .send({ code, name: code, isDefault: false })
      .expect(200)) as { body: { id: number } };
    made.push(body.id);
  };
  const deleteMade = async () => {
    for (const id of made.splice(0)) await desk.delete(`/i18n/locales/${id}`).expect(200);
  };

  const makeDefault = async (code: string) => {
    await newsroom.strapi
      .plugin('i18n')
      .service<{ setDefaultLocale(locale: { code: string }): Promise<void> }>('locales')
      .setDefaultLocale({ code });
    // A program that writes past the Document Service waits for nothing; whoever asks to write does.
    await visitor().post('/api/nothing');
  };

  afterEach(async () => {
    await makeDefault('zh-Hant');
    await deleteMade();
  });

  test('are known at once, and asked of the database no second time', async () => {
    await visitor().get(`${list()}&locale=en`).expect(400);
    await makeLocale('en');
    const english = await read('&locale=en-GB');
    expect(english.headers['content-language']).toBe('en');
    expect(english.body.data).toEqual([]);
    expect((await read('', 'en')).headers['content-language']).toBe('zh-Hant');

    const { connection } = newsroom.strapi.db;
    const statements: string[] = [];
    const remember = ({ sql }: { sql: string }) => statements.push(sql);
    connection.on('query', remember);
    try {
      await read('', 'zh-CN');
    } finally {
      connection.removeListener('query', remember);
    }
    expect(statements.filter((sql) => /i18n_locale|"strapi_core_store/.test(sql))).toEqual([]);

    await deleteMade();
    await visitor().get(`${list()}&locale=en`).expect(400);
  });

  test('leave what Strapi understood before, in whatever Chinese it is', async () => {
    const program = await apiToken('read-only');
    const codes = ['zh', 'zh-CN', 'zh-Hant-HK'];
    for (const code of codes) {
      await makeLocale(code);
      const { documentId } = story;
      const data = { title: `In ${code}`, slug: `in-${code}` };
      await articles().update({ documentId, locale: code, data });
      await articles().publish({ documentId, locale: code });
    }
    const titleOf = async (who: Agent, path: string) => {
      // Whatever is preferred.
      const asked = who.get(path).set('Accept-Language', 'zh-TW');
      const { body } = (await asked.expect(200)) as Answer;
      return [body.data].flat().map(({ title }) => title);
    };
    const MEANINGS = [
      ...codes.map((code) => [code, `In ${code}`]),
      ['zh-Hant', '廣東新聞'],
      ['zh-Hans', '广东新闻'],
      ['zh-TW', '廣東新聞'],
      ['zh-SG', '广东新闻'],
      ['zh-HK', 'In zh-Hant-HK'],
    ] as [string, string][];
    for (const [tag, title] of MEANINGS) {
      for (const who of [visitor(), program]) {
        expect([tag, await titleOf(who, `${one()}?locale=${tag}`)]).toEqual([tag, [title]]);
        expect([tag, await titleOf(who, `${list()}&locale=${tag}`)]).toEqual([tag, [title]]);
      }
      const query = `{ newsArticle(documentId: "${story.documentId}", locale: "${tag}") { title } }`;
      const { body } = await visitor().post('/graphql').send({ query }).expect(200);
      expect([tag, body]).toEqual([tag, { data: { newsArticle: { title } } }]);
    }
    expect(await titleOf(visitor(), `${list()}&locale[]=zh-CN&locale[]=zh-Hans`)).toEqual(
      expect.arrayContaining(['In zh-CN', '广东新闻']),
    );
    await deleteMade();
    expect(await titleOf(visitor(), `${one()}?locale=zh-CN`)).toEqual(['广东新闻']);
  });

  test('are known also where another one becomes the default', async () => {
    await makeDefault('zh-Hans');
    for (const header of [undefined, ...WITHOUT_CHINESE]) {
      expect((await read('', header)).headers['content-language']).toBe('zh-Hans');
    }
    await makeDefault('zh-Hant');
    expect((await read('')).headers['content-language']).toBe('zh-Hant');
  });
});
