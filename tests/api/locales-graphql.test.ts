import { deleteInGraphql } from '../../src/content-api/locales/delete-in-graphql';
import { articles, buildArticle, buildTopic } from '../builders/articles';
import {
  refusalOf,
  REFUSED,
  SIMPLIFIED,
  TOO_LONG,
  TRADITIONAL,
  WITHOUT_CHINESE,
} from '../helpers/language-tags';
import { apiToken, visitor } from '../helpers/people';

interface Answer {
  readonly headers: Record<string, string | undefined>;
  readonly body: { readonly data: Record<string, unknown>; readonly errors?: unknown };
}

let documentId: string;
beforeAll(async () => {
  const topic = await buildTopic({ name: '財經' });
  const data = { title: '廣東新聞', topics: [topic.documentId] };
  ({ documentId } = await buildArticle({ data, publish: ['zh-Hant', 'zh-Hans'] }));
});

const ask = async (
  query: string,
  {
    variables,
    header,
    status = 200,
  }: { variables?: object; header?: string; status?: number } = {},
): Promise<Answer> => {
  const asked = visitor().post('/graphql');
  if (header !== undefined) void asked.set('Accept-Language', header);
  const one = query.replaceAll('(ID', `(documentId: "${documentId}"`);
  return await asked.send({ query: one, variables }).expect(status);
};
const variesByLanguage = ({ headers }: Answer) => /accept-language/i.test(headers.vary ?? '');
const BY_VARIABLE =
  'query ($locale: I18NLocaleCode) { newsArticle(ID, locale: $locale) { title } }';

test.each([
  ['zh-HK', 'zh-Hant', '廣東新聞'],
  ['zh-Hant', 'zh-Hant', '廣東新聞'],
  ['zh-sg', 'zh-Hans', '广东新闻'],
  ['zh', 'zh-Hans', '广东新闻'],
])('%s is answered in %s, by a literal and by a variable', async (tag, locale, title) => {
  const literal = await ask(`{ newsArticle(ID, locale: "${tag}") { title } }`, { header: 'zh-CN' });
  const byVariable = await ask(BY_VARIABLE, { variables: { locale: tag }, header: 'zh-TW' });
  for (const answer of [literal, byVariable]) {
    expect(answer.body).toEqual({ data: { newsArticle: { title } } });
    expect(answer.headers['content-language']).toBe(locale);
    expect(variesByLanguage(answer)).toBe(false);
  }
});

test.each([
  ['zh-Hant', '廣東新聞', TRADITIONAL],
  ['zh-Hans', '广东新闻', SIMPLIFIED],
])('every tag that means it is answered in %s', async (locale, title, tags) => {
  // As many as one may ask for in one request.
  for (let from = 0; from < tags.length; from += 30) {
    const some = tags.slice(from, from + 30);
    const fields = some.map((tag, i) => `a${i}: newsArticle(ID, locale: "${tag}") { title }`);
    const { body, headers } = await ask(`{ ${fields.join(' ')} }`);
    expect(body.data).toEqual(Object.fromEntries(some.map((_, i) => [`a${i}`, { title }])));
    expect(headers['content-language']).toBe(locale);
  }
});

type Preference = [header: string | undefined, locale: string, title: string, topic: string];
test.each<Preference>([
  ['zh-CN', 'zh-Hans', '广东新闻', '财经'],
  ['en,zh-SG;q=0.1', 'zh-Hans', '广东新闻', '财经'],
  ['zh-TW', 'zh-Hant', '廣東新聞', '財經'],
  ...WITHOUT_CHINESE.map((header): Preference => [header, 'zh-Hant', '廣東新聞', '財經']),
  [undefined, 'zh-Hant', '廣東新聞', '財經'],
])('without a locale %s is answered in %s', async (header, locale, title, name) => {
  const story = await ask('{ newsArticle(ID) { title locale topics { name } } }', { header });
  expect(story.body.data).toEqual({ newsArticle: { title, locale, topics: [{ name }] } });
  const open = await ask(BY_VARIABLE, { header, variables: { locale: null } });
  expect(open.body.data).toEqual({ newsArticle: { title } });
  const list = await ask(
    `{ newsArticles_connection(filters: { documentId: { eq: "${documentId}" } }) { nodes { title } } }`,
    { header },
  );
  expect(list.body.data).toEqual({ newsArticles_connection: { nodes: [{ title }] } });
  for (const answer of [story, open, list]) {
    expect(answer.headers['content-language']).toBe(locale);
    expect(variesByLanguage(answer)).toBe(true);
  }
});

test('one request may be answered in several locales', async () => {
  const { headers } = await ask(
    '{ a: newsArticle(ID, locale: "zh-TW") { title } b: newsArticle(ID, locale: "zh-CN") { title } }',
  );
  expect(headers['content-language']).toBe('zh-Hant, zh-Hans');
  const all = await ask('{ newsArticles(locale: "*") { title } }');
  expect(all.headers['content-language']).toBe('zh-Hant, zh-Hans');
  const lists = await ask(
    'query ($locale: I18NLocaleCode) { newsArticles(locale: $locale) { locale } }',
    { variables: { locale: ['zh-TW', 'zh-HK'] } },
  );
  expect(lists.headers['content-language']).toBe('zh-Hant');
  for (const answer of [all, lists]) expect(variesByLanguage(answer)).toBe(false);
});

test.each([
  ['topics(locale: "zh-TW") { name } authors { name }', 'zh-Hant, zh-Hans', true],
  ['topics { name } topics_connection { nodes { name } }', 'zh-Hans', true],
  ['authors(locale: "zh-SG") { name }', 'zh-Hans', false],
  ['authors(locale: "zh-SG") { name } __typename', 'zh-Hans', false],
  ['authors(filters: { name: { eq: "nobody" } }) { name }', 'zh-Hans', true],
])('the header is named where it decided, if only in part: %s', async (fields, locales, varies) => {
  for (let time = 0; time < 2; time += 1) {
    const answer = await ask(`{ ${fields} }`, { header: 'zh-CN' });
    expect(answer.body).not.toHaveProperty('errors');
    expect(answer.headers['content-language']).toBe(locales);
    expect(variesByLanguage(answer)).toBe(varies);
  }
});

test('what is in no locale has none', async () => {
  const { headers, body } = await ask('{ __typename }', { header: 'zh-CN' });
  expect(body).toEqual({ data: { __typename: 'Query' } });
  expect(headers).not.toHaveProperty('content-language');
  expect(headers.vary ?? '').not.toMatch(/Accept-Language/);
});

test.each(REFUSED)('%s is refused (%s), and told what there is', async (...refused) => {
  const [tag] = refused;
  const literal = await ask(`{ newsArticle(ID, locale: "${tag}") { title } }`, { status: 400 });
  const byVariable = await ask(BY_VARIABLE, { variables: { locale: tag }, status: 400 });
  const withDefault = await ask(BY_VARIABLE.replace('Code)', `Code = "${tag}")`), { status: 400 });
  for (const { body } of [literal, byVariable, withDefault]) {
    expect(body.errors).toEqual([
      expect.objectContaining({
        message: refusalOf(refused),
        extensions: expect.objectContaining({ locales: ['zh-Hant', 'zh-Hans'] }) as object,
      }),
    ]);
  }
});

test.each(TOO_LONG)('a header of 10 kB of %s asks for the default locale', async (_of, header) => {
  const answer = await ask('{ newsArticle(ID) { title } }', { header });
  expect(answer.body.data).toEqual({ newsArticle: { title: '廣東新聞' } });
  expect(answer.headers['content-language']).toBe('zh-Hant');
  expect(variesByLanguage(answer)).toBe(true);
});

test('a locale that is no text is refused as Strapi does', async () => {
  const { body } = await ask('{ newsArticle(ID, locale: 7) { title } }', { status: 400 });
  expect(JSON.stringify(body)).toContain('Locale cannot represent non string type');
});

test('a program writes in the locale that its tag means, and never in what its header says', async () => {
  const program = await apiToken('full-access');
  const update = async (given: string, dateline: string) => {
    const query = `mutation { updateNewsArticle(documentId: "${documentId}"${given}, data: { dateline: "${dateline}" }) { locale } }`;
    const answer = await program
      .post('/graphql')
      .set('Accept-Language', 'zh-CN')
      .send({ query })
      .expect(200);
    expect(answer.headers.vary ?? '').not.toMatch(/Accept-Language/);
    return answer.body as unknown;
  };
  expect(await update(', locale: "zh-SG"', '深圳电')).toEqual({
    data: { updateNewsArticle: { locale: 'zh-Hans' } },
  });
  expect(await update('', '香港電')).toEqual({
    data: { updateNewsArticle: { locale: 'zh-Hant' } },
  });
  const hans = await articles().findOne({ documentId, locale: 'zh-Hans' });
  expect(hans?.dateline).toBe('深圳电');
  const refused = `mutation { updateNewsArticle(documentId: "${documentId}", locale: "en", data: {}) { locale } }`;
  await program.post('/graphql').send({ query: refused }).expect(400);
});

test.each([
  ['zh-CN', ['zh-Hant']],
  ['zh-Hant', ['zh-Hans']],
  ['*', []],
  [undefined, ['zh-Hans']],
])('a program deletes what its tag means: %s', async (tag, left) => {
  const { documentId: id } = await buildArticle({
    data: { title: '刪除試驗' },
    publish: ['zh-Hant', 'zh-Hans'],
  });
  const program = await apiToken('full-access');
  const query = `mutation ($locale: I18NLocaleCode) {
    deleteNewsArticle(documentId: "${id}", locale: $locale) { documentId } }`;
  const { body } = await program
    .post('/graphql')
    .send({ query, variables: { locale: tag } })
    .expect(200);
  expect(body).toEqual({ data: { deleteNewsArticle: { documentId: id } } });
  for (const status of ['draft', 'published'] as const) {
    const stories = await articles().findMany({ filters: { documentId: id }, locale: '*', status });
    expect(stories.map(({ locale }) => locale).sort()).toEqual(left);
  }
});

test('who may not delete deletes nothing', async () => {
  const { body } = await ask(
    'mutation { deleteNewsArticle(ID, locale: "zh-Hans") { documentId } }',
  );
  expect(body.errors).toMatchObject([{ extensions: { error: { name: 'ForbiddenError' } } }]);
  expect(await articles().findOne({ documentId, locale: 'zh-Hans' })).not.toBeNull();
});

describe('the mutations that delete are', () => {
  /** Those that would be resolved, where GraphQL is configured otherwise than in the newsroom. */
  const resolvedWhere = ({ shadowCRUD = true, disabled = '' }): string[] => {
    const { strapi } = newsroom;
    const graphql = strapi.plugin('graphql');
    const actionsOf = graphql.service<{ shadowCRUD(uid: string): object }>('extension');
    let made: { resolvers?: { Mutation: object } } = {};
    const extension = {
      use: (extend: () => typeof made) => (made = extend()),
      shadowCRUD: (uid: string) => ({
        ...actionsOf.shadowCRUD(uid),
        isActionEnabled: () => uid !== disabled,
      }),
    };
    deleteInGraphql({
      strapi: {
        contentTypes: strapi.contentTypes,
        plugin: (name: string) =>
          name === 'graphql'
            ? {
                config: () => shadowCRUD,
                service: (of: string) => (of === 'extension' ? extension : graphql.service(of)),
              }
            : strapi.plugin(name),
      } as never,
    });
    return Object.keys(made.resolvers?.Mutation ?? {}).sort();
  };

  test('those of localized types that have one', () => {
    expect(resolvedWhere({})).toEqual(['deleteAuthor', 'deleteNewsArticle', 'deleteTopic']);
    expect(resolvedWhere({ disabled: 'api::topic.topic' })).toEqual([
      'deleteAuthor',
      'deleteNewsArticle',
    ]);
  });

  test('none where GraphQL has no mutations of content types', () => {
    expect(resolvedWhere({ shadowCRUD: false })).toEqual([]);
  });
});
