import { apiToken, visitor } from '../helpers/people';

interface Refusal {
  error: { message: string };
}

test.each([
  ['filters[id]=abc', 'filters[id]'],
  ['filters[id]=99999999999999999999', 'filters[id]'],
  ['filters[id][$in][0]=1&filters[id][$in][1]=x', 'filters[id][$in]'],
  ['filters[title]=%00', 'filters[title]'],
  ['filters[title][$contains]=a%00b', 'filters[title][$contains]'],
  ['_q=%00', '_q'],
  ['locale=%00', 'locale'],
  ['locale[a]=zh-Hant', 'locale'],
  ['filters[datePublished]=yesterday', 'filters[datePublished]'],
  ['filters[datePublished][$gt]=2023-13-45', 'filters[datePublished][$gt]'],
  ['filters[datePublished]=2023-02-30', 'filters[datePublished]'],
  ['filters[datePublished][$contains]=2023', 'filters[datePublished][$contains]'],
  ['filters[createdAt][$lt]=noon', 'filters[createdAt][$lt]'],
  ['filters[principles][ordinal]=first', 'filters[principles][ordinal]'],
  ['filters[topics][id]=abc', 'filters[topics][id]'],
  ['filters[topics]=abc', 'filters[topics]'],
  ['filters[credits][author][id]=abc', 'filters[credits][author][id]'],
  ['filters[body]=x', 'filters[body]'],
  ['filters[body][$contains]=x', 'filters[body][$contains]'],
  ['filters[title][$jsonSupersetOf]=x', 'filters[title][$jsonSupersetOf]'],
  ['filters[title][$between]=x', 'filters[title][$between]'],
  ['filters[title][$null]=maybe', 'filters[title][$null]'],
  ['filters[title][$eq][deep]=x', 'filters[title][$eq]'],
  ['filters[$and]=x', 'filters[$and]'],
  ['filters[$not]=x', 'filters[$not]'],
  ['filters[$and][0][id]=x', 'filters[$and][0][id]'],
  ['filters=x', 'filters'],
  ['filters[nosuch]=x', 'nosuch'],
  ['filters[title][$nosuch]=x', '$nosuch'],
  ['filters[createdBy][password][$startsWith]=a', 'password'],
  ['filters[createdBy][id]=1', 'createdBy'],
  ['filters[updatedBy][email][$contains]=a', 'updatedBy'],
  ['fields=', 'fields'],
  ['fields=constructor', 'constructor'],
  ['fields[0]=toString', 'fields[0]'],
  ['_q[]=a', '_q'],
  ['_q[a]=b', '_q'],
  ['status=', 'status'],
  ['status[]=published', 'status'],
  ['sort=constructor', 'constructor'],
  ['sort[title][x]=asc', 'sort[title]'],
  ['sort=topics.name.x', 'topics.name.x'],
  ['sort=topics', 'topics'],
  ['filters=x', 'filters'],
  ['filters[]=x', 'filters'],
  ['filters[0][title]=x', 'filters'],
  ['filters[$and][title]=x', 'filters[$and]'],
  ['filters[$or][0]=x', 'filters[$or]'],
  ['filters[title][$and]=x', 'filters[title][$and]'],
  ['filters[title][$or][0][$eq]=x', 'filters[title][$or]'],
  ['populate[topics][sort]=parent.name', 'populate[topics][sort]'],
  ['populate[credits][sort]=author.name', 'populate[credits][sort]'],
  ['populate[topics][sort][parent][name]=asc', 'populate[topics][sort]'],
  ['populate[topics][count]=true&populate[topics][sort]=name', 'populate[topics][count]'],
  ['populate[topics][count]=true&populate[topics][populate]=parent', 'populate[topics][count]'],
  ['filters[localizations][id][$null]=true', 'filters[localizations][id]'],
  ['filters[topics][articles][documentId][$null]=true', 'filters[topics][articles][documentId]'],
  ['filters[topics][articles][id][$not][$notNull]=true', 'filters[topics][articles][id]'],
  [
    'sort=actionItems.title&filters[principles][title]=a&filters[actionItems][title]=a&filters[credits][role]=a',
    'filters[credits]',
  ],
  ['sort=nosuch', 'nosuch'],
  ['sort=title:sideways', 'sort'],
  ['sort[0]=title:sideways', 'sort[0]'],
  ['sort[title]=sideways', 'sort[title]'],
  ['sort=createdBy.password', 'password'],
  ['fields=password', 'password'],
  ['fields[a]=title', 'fields'],
  ['populate=nosuch', 'nosuch'],
  ['populate[populate]=topics', 'populate[populate]'],
  ['populate[fields]=title', 'populate[fields]'],
  ['populate[topics][populate][sort]=name', 'populate[topics][populate][sort]'],
  ['populate=topics..parent', 'populate'],
  ['populate=.topics', 'populate'],
  ['populate=topics.', 'populate'],
  ['locale[][$ne]=zh-Hans', 'locale'],
  ['locale[$eq]=zh-Hans', 'locale'],
  ['populate=createdBy', 'createdBy'],
  ['populate[topics][filters][id]=x', 'populate[topics][filters][id]'],
  ['populate[topics][sort]=name:up', 'populate[topics][sort]'],
  ['populate[topics][fields]=nosuch', 'nosuch'],
  ['pagination=1', 'pagination'],
  ['limit=1', 'limit: it must be written pagination[limit]'],
  ['start=1', 'start: it must be written pagination[start]'],
  ['page=1', 'page: it must be written pagination[page]'],
  ['pageSize=1', 'pageSize: it must be written pagination[pageSize]'],
  ['count=true', 'count: it must be written pagination[withCount]'],
  ['ordering=title', 'ordering: it must be written sort'],
  ['pagination[page]=abc', 'pagination[page]'],
  ['pagination[page]=0', 'pagination[page]'],
  ['pagination[page]=1.5', 'pagination[page]'],
  ['pagination[page]=99999999999999999999', 'pagination[page]'],
  ['pagination[start]=-1', 'pagination[start]'],
  ['pagination[limit]=-1', 'pagination[limit]'],
  ['pagination[pageSize]=x', 'pagination[pageSize]'],
  ['pagination[withCount]=x', 'pagination[withCount]'],
  ['pagination[size]=1', 'pagination[size]'],
  ['pagination[page]=1&pagination[start]=2', 'page & offset pagination'],
  ['nosuch=1', 'nosuch'],
  [`${'&'.repeat(2_000)}filters[title]=x`, 'query'],
  ['sort=topics.name,topics.slug', 'sort'],
  ['sort=credits.role,topics.name', 'sort'],
  [
    'filters[topics][articles][topics][articles][title]=x',
    'filters[topics][articles][topics][articles]',
  ],
  ['filters[$or][0]', 'filters[$or]'],
  ['filters[topics]', 'filters[topics]'],
  ['filters[constructor]=1', 'filters[constructor]'],
  ['filters[__proto__][id]=1', 'filters[__proto__][id]'],
  ['fields[__proto__]=title', 'fields[__proto__]'],
  ['filters%5Btitle%5D%5BtoString%5D=1', 'filters[title][toString]'],
  [`populate=${Array(50).fill('topics.parent').join('.')}`, 'populate[topics]'],
  ['populate=topics.parent.parent.parent.parent.parent.parent', 'populate[topics]'],
  [`sort=${Array(40).fill('topics.parent.name').join(',')}`, 'sort'],
  ['fields[]=', 'fields[0]'],
  ['populate[topics][populate]=', 'populate[topics][populate]'],
  ['populate[topics][populate][]=', 'populate[topics][populate]'],
  ['populate[topics][fields]=', 'populate[topics][fields]'],
  ['sort=', 'sort'],
  ['sort[]=', 'sort[0]'],
])('%s is a 400 that names %s', async (query, parameter) => {
  const { body, text } = (await visitor().get(`/api/news-articles?${query}`).expect(400)) as {
    body: Refusal;
    text: string;
  };
  expect(body.error.message).toContain(parameter);
  expect(text).not.toMatch(/select |node_modules|at Object/);
});

test.each([
  ['topics', 'sort', 'sort'],
  ['topics', 'fields', 'fields'],
  ['topics', 'filters', 'filters'],
  ['topics', 'populate', 'populate'],
  ['topics', 'status', 'status'],
  ['topics', '_q', '_q'],
  ['news-articles', '_q', '_q'],
  ['topics', 'populate[articles]', 'populate[articles]'],
  ['topics', 'populate[articles][filters]', 'populate[articles][filters]'],
  ['topics', 'populate[articles][populate][cover]', 'populate[articles][populate][cover]'],
  ['authors', 'populate[portrait]', 'populate[portrait]'],
  ['authors', 'filters[localizations][$not][name]', ''],
  ['topics', 'filters[$or]', 'filters[$or]'],
])('/api/%s?%s, which has no value, is a 400', async (type, query, parameter) => {
  const { body } = (await visitor().get(`/api/${type}?${query}`)) as { body: Refusal };
  if (parameter !== '') expect(body.error.message).toContain(`Invalid parameter ${parameter}`);
});

test.each([
  ['news-articles', 'filters[topics][$not][name]=nosuch', 1],
  ['news-articles', 'filters[topics][$not][slug]=gang-shen-he-zuo', 0],
  ['news-articles', 'filters[credits][$not][role]=translator', 1],
  ['news-articles', 'filters[credits][author][$not][name]=nobody', 1],
  ['news-articles', 'filters[principles][$not][ordinal]=99', 1],
  ['news-articles', 'filters[topics][parent][$not][name]=nosuch', 1],
  ['news-articles', 'filters[topics][$not][$and][0][name]=nosuch', 1],
  ['news-articles', 'filters[topics][$not][name]=nosuch&filters[topics][$and][0][name]=nosuch', 0],
  ['topics', 'filters[parent][$not][name]=nosuch', 1],
  ['topics', 'filters[parent][$not][slug]=xin-wen-zhuan-ti', 0],
  ['authors', 'filters[localizations][$not][name]=nobody', 3],
])('/api/%s?%s answers %i', async (type, query, count) => {
  const { body } = (await visitor().get(`/api/${type}?${query}`).expect(200)) as {
    body: { data: unknown[] };
  };
  expect(body.data).toHaveLength(count);
});

test('a program reads users from where it says, as Strapi has it', async () => {
  const program = await apiToken('full-access');
  await program.get('/api/users?start=0&limit=1').expect(200);
});

test.each([
  ['/api/news-articles/%00', 400],
  ['/api/news-articles/%E4%B8', 400],
  ["/api/news-articles/'", 404],
  ['/api/news-articles/..%2F..%2Fetc', 404],
])('%s is a %i', async (address, status) => {
  const { text } = await visitor().get(address).expect(status);
  expect(text).not.toMatch(/select |node_modules/);
});

test('a value that only the database finds wrong is a 400, too', async () => {
  const repository = newsroom.strapi.db.query('api::topic.topic');
  const findMany = jest
    .spyOn(repository, 'findMany')
    .mockRejectedValue(Object.assign(new Error('select …'), { code: '22P02' }));
  try {
    const { text } = await visitor().get('/api/topics?fields=name').expect(400);
    expect(text).not.toContain('select');
  } finally {
    findMany.mockRestore();
  }
});
