import { readdirSync } from 'node:fs';
import { request as ask } from 'node:http';
import os from 'node:os';

import iconv from 'iconv-lite';
import type { Agent } from 'supertest';

import { ARTICLE, buildAuthor } from '../builders/articles';
import { docxOf } from '../builders/docx';
import { apiToken, editor, visitor } from '../helpers/people';

const IMPORT = '/api/article-import';
const PREVIEW = `${IMPORT}/preview`;

const story = (title: string): string => `${title}
2024-05-06
首頁 > 地區新聞 > 離島

渡輪服務今日起加密，早上每十五分鐘一班，居民表示歡迎。
碼頭外的巴士站亦會改善，預計下月完成。（記者王小明）
`;

interface Created {
  status: number;
  body: { data: { kind: string; documentId: string; locales: string[]; missingImages: string[] } };
}

let program: Agent;
beforeAll(async () => {
  program = await apiToken('full-access');
});

const findVersions = (documentId: string) =>
  newsroom.strapi.db.query(ARTICLE).findMany({
    where: { documentId },
    select: ['title', 'locale', 'publishedAt', 'sourceUrl', 'summary'],
    orderBy: { locale: 'asc' },
  });

describe('who may', () => {
  it.each([PREVIEW, IMPORT])('%s: nobody without the permission', async (address) => {
    const content = story('沒有權限');
    await visitor().post(address).send({ content }).expect(403);
    await visitor()
      .post(address)
      .set('Authorization', 'Bearer nobody')
      .send({ content })
      .expect(401);
    await (await apiToken('read-only')).post(address).send({ content }).expect(403);
    await (await editor()).post(address).send({ content }).expect(401);
    expect(await newsroom.strapi.db.query(ARTICLE).count({ where: { title: '沒有權限' } })).toBe(0);
  });

  it('a token with the permission to look may not save', async () => {
    const custom = await apiToken('custom', ['api::article-import.article-import.preview']);
    await custom
      .post(PREVIEW)
      .send({ content: story('只可預覽') })
      .expect(200);
    await custom
      .post(IMPORT)
      .send({ content: story('只可預覽') })
      .expect(403);
  });
});

test('a preview says what was read, from where, and what saving it would make', async () => {
  await buildAuthor('王小明');
  const before = await newsroom.strapi.db.query(ARTICLE).count();
  const { body } = (await program
    .post(PREVIEW)
    .send({ content: story('離島渡輪加密') })
    .expect(200)) as { body: { data: { text: string; spans: { start: number; end: number }[] } } };
  expect(body.data).toMatchObject({
    article: { title: '離島渡輪加密', datePublished: '2024-05-06', locale: 'zh-Hant' },
    format: 'text',
    encoding: null,
    coverage: 1,
    duplicates: [],
    authors: [{ name: '王小明', documentId: expect.any(String) as string }],
    topics: [
      [
        { name: '地區新聞', documentId: null },
        { name: '離島', documentId: null },
      ],
    ],
  });
  const [title] = body.data.spans;
  expect(body.data.text.slice(title?.start, title?.end)).toBe('離島渡輪加密');
  expect(await newsroom.strapi.db.query(ARTICLE).count()).toBe(before);
});

test('a story becomes a draft in both scripts, once', async () => {
  const content = story('離島渡輪服務');
  const first = (await program.post(IMPORT).send({ content }).expect(201)) as Created;
  const { documentId } = first.body.data;
  expect(first.body.data).toMatchObject({ kind: 'created', locales: ['zh-Hant', 'zh-Hans'] });
  expect(await findVersions(documentId)).toMatchObject([
    { title: '离岛渡轮服务', locale: 'zh-Hans', publishedAt: null },
    { title: '離島渡輪服務', locale: 'zh-Hant', publishedAt: null },
  ]);

  const again = (await program.post(IMPORT).send({ content }).expect(200)) as Created;
  expect(again.body.data).toMatchObject({ kind: 'duplicate', documentId });
  // As another newspaper has it, in the other script.
  const simplified = `离岛渡轮服务\n2024-05-06\n\n渡轮服务今日起加密，早上每十五分钟一班，居民表示欢迎。\n`;
  const other = (await program.post(IMPORT).send({ content: simplified }).expect(200)) as Created;
  expect(other.body.data).toMatchObject({ kind: 'duplicate', documentId });
});

test('a story from an address that is there already is a duplicate whatever its title', async () => {
  const page = (title: string) =>
    `<html><head><title>${title}</title><link rel="canonical" href="https://news.example/ferry">
     <meta name="description" content="一句摘要。"></head><body><h1>${title}</h1>
     <p>渡輪服務今日起加密，早上每十五分鐘一班，居民表示歡迎。</p></body></html>`;
  const first = (await program
    .post(IMPORT)
    .send({ content: page('渡輪加密') })
    .expect(201)) as Created;
  const { documentId } = first.body.data;
  expect(await findVersions(documentId)).toMatchObject([
    { summary: '一句摘要。', sourceUrl: 'https://news.example/ferry' },
    { summary: '一句摘要。', sourceUrl: 'https://news.example/ferry' },
  ]);
  const { body } = await program
    .post(PREVIEW)
    .send({ content: page('渡輪將加密') })
    .expect(200);
  expect(body).toMatchObject({
    data: { duplicates: [{ documentId, title: '渡輪加密', reason: 'source-url' }] },
  });
});

test('a story keeps an address in Chinese, which is long', async () => {
  const title = '離島渡輪服務今日起加密居民表示歡迎並期望碼頭外的巴士站盡快改善';
  const address = new URL(`https://news.example/archives/${title}`).href;
  expect(address.length).toBeGreaterThan(255);
  const content = `<html><head><link rel="canonical" href="${address}"></head><body><h1>${title}</h1>
    <p>渡輪服務今日起加密，早上每十五分鐘一班，居民表示歡迎。</p></body></html>`;
  const { body } = (await program.post(IMPORT).send({ content }).expect(201)) as Created;
  expect(await findVersions(body.data.documentId)).toMatchObject([
    { sourceUrl: address },
    { sourceUrl: address },
  ]);
  await program.post(IMPORT).send({ content }).expect(200);
});

test('authors are found by their names in either script', async () => {
  await buildAuthor('陳麗華');
  const content = `两地合作加深\n2024-06-01\n\n两地今日签署协议，合作范围包括贸易与旅游。（记者陈丽华）\n`;
  await program.post(IMPORT).send({ content }).expect(201);
  const where = { name: { $in: ['陳麗華', '陈丽华'] } };
  const authors = await newsroom.strapi.db
    .query('api::author.author')
    .findMany({ where, select: ['documentId'] });
  expect(new Set(authors.map(({ documentId }: { documentId: string }) => documentId)).size).toBe(1);
});

describe('a file in a form', () => {
  it.each([
    ['a text in Big5', iconv.encode(story('大五碼稿件'), 'big5hkscs'), 'story.txt', '大五碼稿件'],
    [
      'a Word document',
      Buffer.from(
        docxOf(
          story('文書稿件')
            .split('\n')
            .map((text) => ({ text })),
        ),
      ),
      'story.docx',
      '文書稿件',
    ],
    [
      'Markdown',
      Buffer.from(`# ${story('標記稿件')}`.replaceAll('\n', '\n\n')),
      'story.md',
      '標記稿件',
    ],
  ])('%s is read', async (_, content, name, title) => {
    const { body } = await program.post(PREVIEW).attach('files', content, name).expect(200);
    expect(body).toMatchObject({ data: { article: { title, datePublished: '2024-05-06' } } });
  });

  it('leaves nothing behind, whatever is answered', async () => {
    const put = () => readdirSync(os.tmpdir()).filter((name) => /^[0-9a-z]{25}$/.test(name)).length;
    const before = put();
    const text = Buffer.from(story('暫存檔案'));
    await program.post(PREVIEW).attach('files', text, 'a.txt').expect(200);
    await program.post(PREVIEW).attach('files', Buffer.from('無正文'), 'a.txt').expect(400);
    await program.post(PREVIEW).attach('story', text, 'a.txt').expect(400);
    expect(put()).toBe(before);
  });
});

test.each([
  ['no content', {}, 'content'],
  ['content that is no text', { content: 42 }, 'content'],
  ['an unknown field', { content: '標題\n\n正文。', script: 'zh' }, 'script'],
  ['an unknown format', { content: '標題\n\n正文。', format: 'pdf' }, 'pdf'],
  ['a story without a body', { content: '標題' }, 'body'],
])('%s is a 400 that says so', async (_, sent, named) => {
  const { body } = (await program.post(PREVIEW).send(sent).expect(400)) as {
    body: { error: { message: string } };
  };
  expect(body.error.message).toContain(named);
});

test('what the importer refuses is told with its code, in three languages', async () => {
  const { body } = await program
    .post(IMPORT)
    .attach('files', Buffer.from([...Buffer.from('標題'), 0xff, 0xff]), 'a.txt')
    .field('encoding', 'utf-8')
    .expect(400);
  expect(body).toMatchObject({
    error: {
      details: {
        code: 'undecodable',
        offset: 6,
        messages: { 'zh-Hant': expect.stringContaining('第 6 個位元組') as string },
      },
    },
  });
});

test('a picture is refused in words that say what can be read', async () => {
  const { body } = (await program
    .post(PREVIEW)
    .attach('files', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), 'pic.jpg')
    .expect(400)) as { body: unknown };
  expect(body).toMatchObject({
    error: {
      message: expect.stringMatching(/JPEG.*\.docx/) as string,
      details: {
        code: 'binary-file',
        kind: 'JPEG',
        messages: { 'zh-Hant': expect.stringContaining('JPEG 檔案') as string },
      },
    },
  });
});

test('a story of more than 2 MB is a 413 that says so, and so is a file of more than 20 MB', async () => {
  const text = await program.post(PREVIEW).send({ content: `標題\n\n${'字'.repeat(700_000)}` });
  const file = await program
    .post(PREVIEW)
    .attach('files', Buffer.alloc(21 * 1024 * 1024, 0x20), 'a.docx');
  for (const [answer, limit] of [
    [text, '2 MB'],
    [file, '20 MB'],
  ] as const) {
    expect(answer.status).toBe(413);
    expect(answer.body).toMatchObject({
      error: {
        message: `The story is too large; at most ${limit} can be read.`,
        details: {
          code: 'too-large',
          messages: { 'zh-Hant': `稿件太大，上限為 ${limit}。` },
        },
      },
    });
  }
});

describe('a request that says to be far too large', () => {
  const MB = 1024 * 1024;

  /** What is answered to the beginning of a request, of which no more is ever sent. */
  const answerToBeginning = (
    headers: Record<string, string | number>,
    { beginning = '{"content":"', address = PREVIEW } = {},
  ) =>
    new Promise<{ status: number | undefined; body: unknown }>((resolve, reject) => {
      const sent = ask(`${newsroom.url}${address}`, { method: 'POST', headers }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        answer.on('end', () => {
          resolve({ status: answer.statusCode, body: JSON.parse(text) as unknown });
          sent.destroy();
        });
      });
      sent.on('error', reject);
      sent.write(beginning);
    });

  it('is refused in the same words where it does not say so, and goes on and on', async () => {
    const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
    expect(await answerToBeginning(headers, { beginning: 'x'.repeat(5 * MB) })).toMatchObject({
      status: 413,
      body: { error: { details: { code: 'too-large', limit: 2 * MB } } },
    });
  });

  it.each([
    ['a file', PREVIEW, 'multipart/form-data; boundary=story', 300 * MB, '20 MB'],
    ['a text', IMPORT, 'application/json', 5 * MB, '2 MB'],
    [
      'a file, from the admin panel',
      '/article-import/preview',
      'multipart/form-data; boundary=story',
      300 * MB,
      '20 MB',
    ],
  ])('is refused before it has come: %s', async (_, address, type, size, limit) => {
    const headers = { 'content-type': type, 'content-length': size };
    expect(await answerToBeginning(headers, { address })).toMatchObject({
      status: 413,
      body: {
        error: {
          message: `The story is too large; at most ${limit} can be read.`,
          details: { code: 'too-large', messages: { 'zh-Hant': `稿件太大，上限為 ${limit}。` } },
        },
      },
    });
  });
});
