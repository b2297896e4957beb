import { buildArticle, buildAuthor, buildTopic } from '../builders/articles';
import { visitor } from '../helpers/people';

interface Told {
  readonly convertedFrom: string | null;
}
interface Story extends Told {
  readonly topics: readonly (Told & { readonly parent: Told | null })[];
  readonly credits: readonly { readonly author: Told }[];
}

/** The statements that ask where versions come from, while a visitor asks something of GraphQL. */
const lookUpsDuring = async (query: string) => {
  const { connection } = newsroom.strapi.db;
  const lookUps: string[] = [];
  const remember = ({ sql }: { sql: string }) => {
    if (sql.includes('hant_hans_pairs')) lookUps.push(sql);
  };
  connection.on('query', remember);
  try {
    const { body } = await visitor().post('/graphql').send({ query }).expect(200);
    return { lookUps, answer: body as { data: Record<string, Story[]>; errors?: unknown } };
  } finally {
    connection.removeListener('query', remember);
  }
};

const STORY = `{ convertedFrom
  topics { convertedFrom parent { convertedFrom } }
  credits { author { convertedFrom } } }`;

test('GraphQL tells where versions come from with one look-up a request, however nested', async () => {
  for (const name of ['財經', '科技', '衞生']) {
    const above = await buildTopic({ name: `${name}專題` });
    const topic = await buildTopic({ name, parent: above.documentId });
    const author = await buildAuthor(`記者${name}`);
    const credits = [{ role: 'reporter', author: author.documentId }];
    const data = { topics: [topic.documentId, above.documentId], credits };
    await buildArticle({ data, publish: ['zh-Hant', 'zh-Hans'] });
  }
  const filters = 'filters: { title: { startsWith: "%" } }';
  const { lookUps, answer } = await lookUpsDuring(`{
    hans: newsArticles(locale: "zh-Hans", ${filters.replace('%', '湾区')}) ${STORY}
    hant: newsArticles(locale: "zh-Hant", ${filters.replace('%', '灣區')}) ${STORY}
  }`);

  expect(answer.errors).toBeUndefined();
  const { hans = [], hant = [] } = answer.data;
  const told = ({ convertedFrom, topics, credits }: Story) => [
    convertedFrom,
    ...topics.flatMap((topic) => [topic.convertedFrom, topic.parent?.convertedFrom ?? null]),
    ...credits.map(({ author }) => author.convertedFrom),
  ];
  expect(hans.map((story) => told(story).filter(Boolean).length)).toEqual([5, 5, 5]);
  expect(new Set(hans.flatMap(told))).toEqual(new Set(['zh-Hant', null]));
  expect(new Set(hant.flatMap(told))).toEqual(new Set([null]));
  expect(hant).toHaveLength(3);
  expect(lookUps).toHaveLength(1);
});

test('GraphQL looks nothing up for a request that does not ask', async () => {
  const { lookUps } = await lookUpsDuring('{ newsArticles { title topics { name } } }');
  expect(lookUps).toEqual([]);
});

test.each([
  ['locale=*', 'zh-Hans zh-Hant'],
  ['locale=*&fields=title', 'zh-Hans zh-Hant'],
  ['locale[]=zh-Hans', 'zh-Hans'],
  ['locale[]=zh-Hans&fields=title', 'zh-Hans'],
  ['locale[]=zh-Hans&locale[]=zh-Hant&fields=title', 'zh-Hans zh-Hant'],
  ['locale=zh-Hans&fields=title', 'zh-Hans'],
  ['fields=title', 'zh-Hant'],
])('REST tells it for each item: %s', async (query, locales) => {
  const { documentId } = await buildArticle({ publish: ['zh-Hant', 'zh-Hans'] });
  const { body } = (await visitor()
    .get(`/api/news-articles?filters[documentId]=${documentId}&sort=locale&${query}`)
    .expect(200)) as {
    body: { data: { locale?: string }[]; meta: { convertedFrom: (string | null)[] } };
  };
  expect(body.meta.convertedFrom).toEqual(
    locales.split(' ').map((locale) => (locale === 'zh-Hans' ? 'zh-Hant' : null)),
  );
  if (!query.includes('fields')) {
    expect(body.data.map(({ locale }) => locale).join(' ')).toBe(locales);
  }
});
