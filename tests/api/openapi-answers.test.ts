import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import type { Agent } from 'supertest';

import { buildArticle, buildAuthor, buildTopic } from '../builders/articles';
import { buildImage } from '../builders/images';
import { apiToken, visitor } from '../helpers/people';

interface Entry extends Record<string, unknown> {
  readonly documentId: string;
  readonly slug: string;
}
interface List {
  readonly data: readonly Entry[];
  readonly meta: object;
}

const KINDS = ['news-articles', 'topics', 'authors'] as const;
type Kind = (typeof KINDS)[number];

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });

let document: { readonly paths: Record<string, Record<string, { readonly responses: object }>> };

beforeAll(async () => {
  const { body } = await visitor().get('/api/openapi.json').expect(200);
  document = body as typeof document;
  ajv.addSchema({ ...document, $id: 'openapi.json' });

  // One of each kind with all that it may have, a picture too, and one with no more than it must.
  const image = await buildImage('picture');
  const above = await buildTopic({ name: '運動' });
  const { documentId: topic } = await buildTopic({ name: '籃球', parent: above.documentId });
  const { documentId: author } = await buildAuthor('李小明');
  await buildAuthor('王大年');
  const portrait = { portrait: image, bio: '記者二十年', jobTitle: '主筆' };
  await newsroom.strapi
    .documents('api::author.author')
    .update({ documentId: author, locale: 'zh-Hant', data: portrait });
  const items = [
    { ordinal: 1, title: '第一' },
    { ordinal: 2, title: '第二', description: '其二' },
  ];
  const data = {
    title: '有圖',
    cover: image,
    summary: '摘要',
    dateline: '香港電',
    body: [{ type: 'paragraph', children: [{ type: 'text', text: '正文' }] }],
    topics: [topic],
    credits: [{ role: 'reporter', author }, { role: 'editor' }],
    principles: items,
    actionItems: items,
    seo: { metaTitle: '有圖', shareImage: image },
  };
  await buildArticle({ data, publish: ['zh-Hant', 'zh-Hans'] });
  await buildArticle({ data: { title: '無圖', seo: {} }, publish: ['zh-Hant', 'zh-Hans'] });
});

/** Whether something is what a path, as the document has it, is answered with. */
const described = (path: string, status = 200, method = 'get'): ValidateFunction => {
  const answer = ['paths', path, method, 'responses', status];
  const way = [...answer, 'content', 'application/json', 'schema'];
  const pointer = way.map((one) => String(one).replaceAll('~', '~0').replaceAll('/', '~1'));
  const found = ajv.getSchema(`openapi.json#/${pointer.map(encodeURIComponent).join('/')}`);
  if (!found) throw new Error(`Nothing is said of ${path} answered with ${status}`);
  return found as ValidateFunction;
};

const ask = async (
  path: string,
  { query = '', status = 200, of = {}, who = visitor() }: Question = {},
): Promise<unknown> => {
  const named = path.replace(/\{(.+?)\}/g, (_whole, name: string) => of[name] ?? '');
  const { body } = await who.get(`/api${named}?${query}`).expect(status);
  const isDescribed = described(path, status);
  isDescribed(body);
  expect({ named, query, wrong: isDescribed.errors }).toEqual({ named, query, wrong: null });
  return body;
};
interface Question {
  readonly query?: string;
  readonly status?: number;
  readonly of?: Readonly<Record<string, string>>;
  readonly who?: Agent;
}

const LISTS = [
  '',
  'pagination[after]=',
  'pagination[after]=&pagination[limit]=1&sort=createdAt:desc',
  'pagination[page]=2&pagination[pageSize]=1',
  'pagination[withCount]=true',
  'pagination[withCount]=false',
  'pagination[start]=1&pagination[limit]=1',
  'pagination[start]=0&pagination[limit]=2&pagination[withCount]=false',
  'filters[slug][$ne]=x&sort=slug:desc',
  'filters[slug]=no-such-slug',
  '_q=a',
];
/** Of lists, and of one. */
const SHAPES = [
  'populate=*',
  'fields=slug',
  'fields[0]=createdAt&fields[1]=locale',
  'fields=slug&populate=*',
  'populate=localizations',
];
const OWN_SHAPES: Readonly<Record<Kind, readonly string[]>> = {
  'news-articles': [
    'populate[topics][populate]=parent&populate[credits][populate][author][populate]=portrait',
    'fields=body&populate[principles][fields]=title&populate[topics][fields]=name',
  ],
  topics: ['populate[children][populate]=*&populate[articles][populate]=*'],
  authors: [],
};

describe.each(KINDS)('an answer of %s is as it is described', (kind) => {
  const shapes = [...SHAPES, ...OWN_SHAPES[kind]];

  test.each(['zh-TW', 'zh-CN'])('in a list in %s', async (locale) => {
    for (const asked of [...LISTS, ...shapes]) {
      await ask(`/${kind}`, { query: `locale=${locale}&${asked}` });
    }
  });

  test('in a list in all locales', async () => {
    for (const asked of ['', ...shapes]) await ask(`/${kind}`, { query: `locale=*&${asked}` });
  });

  test.each(['zh-TW', 'zh-CN'])('by id and by slug in %s', async (locale) => {
    const newest = `locale=${locale}&sort=createdAt:desc&pagination[limit]=2`;
    const { data } = (await ask(`/${kind}`, { query: newest })) as List;
    expect(data).toHaveLength(2);
    for (const { documentId: id, slug } of data) {
      for (const asked of ['', ...shapes]) {
        const query = `locale=${locale}&${asked}`;
        await ask(`/${kind}/{id}`, { of: { id }, query });
        await ask(`/${kind}/by-slug/{slug}`, { of: { slug }, query });
      }
    }
  });

  test('where it is an error', async () => {
    const stranger = visitor().set('Authorization', 'Bearer nothing');
    for (const path of [`/${kind}`, `/${kind}/{id}`, `/${kind}/by-slug/{slug}`]) {
      const of = { id: 'nosuchdocument', slug: 'no-such-slug' };
      await ask(path, { of, query: 'locale=xx', status: 400 });
      await ask(path, { of, query: 'fields=nosuch', status: 400 });
      await ask(path, { of, query: 'status=draft', status: 403 });
      await ask(path, { of, who: stranger, status: 401 });
      if (path !== `/${kind}`) await ask(path, { of, status: 404 });
    }
  });

  test('and says no more than that', async () => {
    const { data, meta } = (await ask(`/${kind}`, { query: 'populate=*' })) as List;
    const [{ documentId, ...unnamed }, ...others] = data as [Entry, ...Entry[]];
    const isDescribed = described(`/${kind}`);
    for (const wrong of [
      { data },
      { data, meta: {} },
      { data, meta: { ...meta, convertedFrom: null } },
      { data, meta: { ...meta, pagination: { page: 1 } } },
      { data: [unnamed, ...others], meta },
      { data: [{ documentId, ...unnamed, slug: null }], meta },
      { data: [{ documentId, ...unnamed, localizations: null }], meta },
      { data: [{ documentId, ...unnamed, nosuch: 1 }], meta },
    ]) {
      expect([wrong, isDescribed(wrong)]).toEqual([wrong, false]);
    }
    expect(isDescribed({ data, meta })).toBe(true);
  });
});

test('that the database is away is described', async () => {
  const who = await apiToken('full-access');
  const { pool } = newsroom.strapi.db.connection.client as { pool: { acquire(): object } };
  const gone = Object.assign(new Error('terminating connection'), { code: '57P01' });
  jest.spyOn(pool, 'acquire').mockImplementation(() => ({ promise: Promise.reject(gone) }));
  try {
    await ask('/topics', { status: 503, who });
  } finally {
    jest.restoreAllMocks();
  }
});

test('pictures are there, and are not', async () => {
  const { data } = (await ask('/news-articles')) as List;
  expect(new Set(data.map(({ cover }) => typeof (cover as { url?: string } | null)?.url))).toEqual(
    new Set(['string', 'undefined']),
  );
});

test('drafts that a program reads are described, too', async () => {
  await buildArticle({ data: { title: '草稿' } });
  const who = await apiToken('read-only');
  const { data } = (await ask('/news-articles', { query: 'status=draft&populate=*', who })) as List;
  expect(data.map(({ publishedAt }) => publishedAt)).toContain(null);
});

test('what a program is answered that writes is described, too', async () => {
  const program = await apiToken('full-access');
  const data = { name: '短命', slug: 'short-lived' };
  const created = await program.post('/api/topics').send({ data }).expect(201);
  const { documentId } = (created.body as { data: Entry }).data;
  const updated = await program.put(`/api/topics/${documentId}`).send({ data }).expect(200);
  for (const [{ body }, isDescribed] of [
    [created, described('/topics', 201, 'post')],
    [updated, described('/topics/{id}', 200, 'put')],
  ] as const) {
    isDescribed(body);
    expect(isDescribed.errors).toBeNull();
  }
  await program.delete(`/api/topics/${documentId}`).expect(204);
  const { responses } = document.paths['/topics/{id}']?.delete ?? {};
  expect(responses).toMatchObject({ 204: { description: expect.any(String) as string } });
  expect(responses).not.toHaveProperty('200');
});
