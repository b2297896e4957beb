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

interface Answer {
  body: { data: unknown };
}

const provided = { slug: '', documentId: '' };

beforeAll(async () => {
  const { slug, documentId } = await readProvidedArticle('zh-Hant');
  Object.assign(provided, { slug, documentId });
});

test('has requests to try', () => {
  expect(readings.length).toBeGreaterThanOrEqual(5);
  expect(sendings.length).toBe(2);
});

test.each(readings)(
  'is right that $address answers a visitor',
  async ({ address, body, language }) => {
    const path = address
      .replace('SLUG', provided.slug)
      .replace('DOCUMENT_ID', provided.documentId)
      .replace('TOPIC', 'gang-shen-he-zuo')
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
  const asked = (await apiToken('full-access')).post(address);
  const file = Buffer.from(docxOf([{ text: '標題', style: 'Title' }, { text: '正文。' }]));
  const { body: answer } = (await (body
    ? asked.set('content-type', 'application/json').send(body).expect(201)
    : asked.attach('files', file, 'story.docx').expect(200))) as Answer;
  expect(answer.data).toMatchObject(body ? { kind: 'created' } : { article: { title: '標題' } });
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
