import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { strapi as createClient } from '@strapi/client';

import { docxOf } from '../builders/docx';
import { apiToken, visitor } from '../helpers/people';
import { readProvidedArticle } from '../helpers/provided-article';

const README = readFileSync(resolve(__dirname, '../../README.md'), 'utf8');

/** The code blocks of a language, in order. */
const blocks = (language: string): string[] =>
  [...README.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(
    ([, code]) => code ?? '',
  );

/** What each `curl` asks for, and what it sends. */
const requests = (): {
  address: string;
  body: string | undefined;
  language: string | undefined;
  isByProgram: boolean;
}[] =>
  blocks('sh')
    .join('\n')
    .split(/^curl /m)
    .slice(1)
    .map((command) => ({
      address: /http:\/\/localhost:1337([^'\s]*)/.exec(command)?.[1] ?? '',
      body: /-d '([^']*)'/.exec(command)?.[1],
      language: /-H 'accept-language: ([^']*)'/.exec(command)?.[1],
      isByProgram: command.includes('$TOKEN'),
    }));
const readings = requests().filter(({ isByProgram }) => !isByProgram);
const sendings = requests().filter(({ isByProgram }) => isByProgram);

/** What is written within sentences, with what stands around it. */
const PROSE = README.replace(/^```.*?^```/gms, '').replace(/\s+/g, ' ');
const inline = [...PROSE.matchAll(/`([^`]+)`/g)].map(({ 1: code = '', index }) => ({
  code,
  isRefused: PROSE.startsWith(`\`${code}\` is refused`, index),
  needsToken: PROSE.slice(0, index).endsWith('need an API token ('),
}));
const written = (as: RegExp) => inline.filter(({ code }) => as.test(code));

const PARAMETERS = /^\??[a-z]+[\][\w$]*=/;
const FIELD = /^\w+\(.*\)$/;
const HEADER = /^[A-Z][A-Za-z-]+: \S+$/;
const PATH = /^(?:POST )?\/\S+$/;
const PLACE = /^meta\.\S+$/;
const TRIED = [PARAMETERS, FIELD, HEADER, PATH, PLACE];
/** Names, files, settings and commands, which ask the newsroom nothing. */
const NO_REQUEST = [/^[\w'.-][\w'*/.[\]-]*…?$/, /^[A-Z_]+=\w+$/, /^(?:npm|docker|kill) /];
const OF_OPERATORS = ['stop_grace_period: 30s', 'UPDATE news_articles SET updated_at = now() …'];
/** Of a story that is sent twice. */
const OF_ANSWERS = ['kind: "duplicate"'];

/** The tags of the table of locales, each with what it is served. */
const tags = [...README.matchAll(/^\| (`.+) +\| `(zh-\w+)` +\|$/gm)].flatMap(
  ([, asked = '', served]) => [...asked.matchAll(/`([\w-]+)…?`/g)].map(([, tag]) => [tag, served]),
);

const TOPIC = 'gang-shen-he-zuo';

interface Answer {
  body: { data: unknown };
}

const provided = { slug: '', documentId: '' };

beforeAll(async () => {
  const { slug, documentId } = await readProvidedArticle('zh-Hant');
  Object.assign(provided, { slug, documentId });
});

test('has no request that is not tried', () => {
  expect(readings.length).toBeGreaterThanOrEqual(5);
  expect(sendings.length).toBe(2);
  expect([...README.matchAll(/\bcurl\b/g)]).toHaveLength(readings.length + sendings.length);
  const fenced = [...README.matchAll(/^```(\w+)$/gm)].map(([, language]) => language);
  expect(fenced).toEqual(['sh', 'ts', 'sh']);
  const known = [...OF_OPERATORS, ...OF_ANSWERS];
  const untried = inline.filter(
    ({ code }) => ![...TRIED, ...NO_REQUEST].some((as) => as.test(code)) && !known.includes(code),
  );
  expect(untried).toEqual([]);
  for (const as of TRIED) expect(written(as)).not.toEqual([]);
});

test.each(written(PARAMETERS))('is right about $code', async ({ code, isRefused, needsToken }) => {
  const type = code.includes('children') ? 'topics' : 'news-articles';
  const path = `/api/${type}?${code.replace(/^\?/, '').replaceAll('TOPIC', TOPIC)}`;
  if (isRefused) {
    await visitor().get(path).expect(400);
    return;
  }
  if (needsToken) await visitor().get(path).expect(403);
  const reader = needsToken ? await apiToken('read-only') : visitor();
  const { body } = (await reader.get(path).expect(200)) as Answer;
  expect(body.data).not.toEqual([]);
});

test.each(written(FIELD))('is right about the field $code', async ({ code }) => {
  const query = `{ topics { name ${code} { name } } }`;
  const { body } = (await visitor().post('/graphql').send({ query }).expect(200)) as Answer;
  expect(body).not.toHaveProperty('errors');
});

test.each(written(HEADER))('is right about the header $code', async ({ code }) => {
  const [name = '', value = ''] = code.split(': ');
  const { headers, body } = await visitor().get('/api/news-articles').set(name, value).expect(200);
  const isSaid = ((headers as Record<string, string>)[name.toLowerCase()] ?? '').includes(value);
  const [first] = (body as { data: object[] }).data;
  expect(isSaid || 'attributes' in (first ?? {})).toBe(true);
});

test.each(written(PATH))('is right that there is $code', async ({ code }) => {
  const path = code.replace(/^POST /, '');
  if (sendings.some(({ address }) => address.endsWith(path))) return;
  await visitor().get(path).expect(200);
});

test.each(written(PLACE))('is right that an answer has $code', async ({ code }) => {
  const { body } = await visitor().get('/api/news-articles?pagination[after]=').expect(200);
  expect(body).toHaveProperty(code);
});

test('is right about what tags mean', async () => {
  expect(tags.length).toBeGreaterThan(10);
  for (const [tag, served] of tags) {
    const { headers } = await visitor().get(`/api/topics?locale=${tag}`).expect(200);
    expect([tag, (headers as Record<string, string>)['content-language']]).toEqual([tag, served]);
  }
});

test.each(readings)(
  'is right that $address answers a visitor',
  async ({ address, body, language }) => {
    const path = address
      .replace('SLUG', provided.slug)
      .replace('DOCUMENT_ID', provided.documentId)
      .replace('TOPIC', TOPIC)
      .replace('%E6%96%B0%E8%81%9E', encodeURIComponent('深圳'));
    const asked = body
      ? visitor()
          .post(path)
          .set('content-type', 'application/json')
          .send(body.replace(/\n\s*/g, ''))
      : visitor().get(path);
    if (language) void asked.set('Accept-Language', language);
    const { body: answer } = (await asked.expect(200)) as Answer;
    expect(answer).not.toHaveProperty('errors');
    expect(JSON.stringify(answer.data)).toMatch(/深圳寶安區召開|深圳宝安区召开|港深合作/);
  },
);

test.each(sendings)('is right that a program may send a story to $address', async (sending) => {
  const { address, body } = sending;
  const program = await apiToken('full-access');
  const asked = () => program.post(address);
  const send = (status: number) =>
    asked().set('content-type', 'application/json').send(body).expect(status);
  const file = Buffer.from(docxOf([{ text: '標題', style: 'Title' }, { text: '正文。' }]));
  const { body: answer } = (await (body
    ? send(201)
    : asked().attach('files', file, 'story.docx').expect(200))) as Answer;
  expect(answer.data).toMatchObject(body ? { kind: 'created' } : { article: { title: '標題' } });
  if (!body) return;
  const again = (await send(200)) as Answer;
  const { documentId } = answer.data as { documentId: string };
  expect(again.body.data).toMatchObject({ kind: 'duplicate', documentId });
});

test('is right about @strapi/client', async () => {
  const [code = ''] = blocks('ts');
  const body = code
    .replace(/^import .*$/m, '')
    .replace('http://localhost:1337', newsroom.url)
    .concat('\nreturn { newest, story };');
  const AsyncFunction = (async () => Promise.resolve()).constructor as FunctionConstructor;
  const run = new AsyncFunction('strapi', body) as (
    strapi: typeof createClient,
  ) => Promise<Record<string, unknown>>;
  const { newest, story } = await run(createClient);
  expect(newest).toMatchObject([{ title: expect.stringContaining('深圳宝安区') as string }]);
  expect(story).toMatchObject({ title: expect.stringContaining('深圳寶安區') as string });
});
