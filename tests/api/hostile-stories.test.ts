import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

import type { Agent } from 'supertest';

import type * as Importer from '../../src/importer';
import { docxOf } from '../builders/docx';
import { apiToken } from '../helpers/people';

const PREVIEW = '/api/article-import/preview';
const STORY = '渡輪加密\n2024-05-06\n\n渡輪服務今日起加密，居民表示歡迎。（記者王小明）\n';
/** markdown-it looks at each of these again for each one before: many seconds. */
const INTRICATE = `# 標題\n\n正文。${'*a **a '.repeat(250_000)}`;

let program: Agent;
beforeAll(async () => {
  program = await apiToken('full-access');
});

const BODY = '正文在此，居民表示歡迎。';
test.each<[string, { content: string; format?: string }]>([
  ['a line of 1 MB', { content: `標題\n\n${'長'.repeat(350_000)}` }],
  ['brackets that never close', { content: `標題\n\n${BODY}${'（【'.repeat(100_000)}` }],
  [
    'nested quotation marks',
    { content: `標題\n\n${BODY}${'「'.repeat(100_000)}${'」'.repeat(100_000)}` },
  ],
  ['many enumerations', { content: `標題\n\n${'一是突出，二是堅持；'.repeat(60_000)}` }],
  ['many lines that are items', { content: `標題\n\n${'（一）突出發展\n'.repeat(60_000)}` }],
  [
    'elements within elements',
    { content: `<h1>標題</h1>${'<div>'.repeat(100_000)}${BODY}`, format: 'html' },
  ],
  [
    'a hundred thousand attributes',
    { content: `<h1>標題</h1><p ${'a=b '.repeat(100_000)}>${BODY}`, format: 'html' },
  ],
  [
    'elements that never close',
    { content: `<h1>標題</h1><p>${BODY}${'<b><a href=x>'.repeat(50_000)}`, format: 'html' },
  ],
  [
    'JSON-LD within JSON-LD',
    {
      content: `<script type="application/ld+json">${'['.repeat(500_000)}</script><h1>標題</h1><p>${BODY}`,
      format: 'html',
    },
  ],
  ['Markdown of half-open marks', { content: INTRICATE, format: 'markdown' }],
  [
    'Markdown of links within links',
    { content: `# 標題\n\n${BODY}${'[a]('.repeat(200_000)}`, format: 'markdown' },
  ],
  ['null bytes', { content: `標題\n\n${BODY}${'\0'.repeat(10_000)}` }],
  ['lone surrogates', { content: `標題\n\n${BODY}${'\ud800'.repeat(10_000)}` }],
  ['bidi controls', { content: `標題\u202e\n\n${'\u202e\u2066'.repeat(10_000)}${BODY}` }],
])('%s: an answer, or a 400 that says what is wrong', async (_name, content) => {
  const { status, body } = (await program.post(PREVIEW).send(content)) as {
    status: number;
    body: { data?: { coverage: number }; error?: { details: { code?: string } } };
  };
  if (status === 200) expect(body.data?.coverage).toBe(1);
  else {
    expect(status).toBe(400);
    expect(body.error?.details.code).toMatch(/^[a-z-]+$/);
  }
});

describe('a story that takes more than its time', () => {
  const { createParser } = jest.requireActual<typeof Importer>(
    path.join(newsroom.strapi.dirs.dist.src, 'importer'),
  );
  const parser = createParser({ time: 300, queue: 2 });
  afterAll(() => parser.close());

  it('is refused by name, and holds nobody up', async () => {
    const intricate = parser.parse({ content: INTRICATE, format: 'markdown' });
    const ordinary = parser.parse({ content: STORY });
    await expect(intricate).rejects.toMatchObject({ name: 'ImportError', code: 'too-costly' });
    expect((await ordinary).article.title).toBe('渡輪加密');
    expect((await parser.parse({ content: STORY })).article.title).toBe('渡輪加密');
  });

  it('is refused as it is without a thread, where it is no story', async () => {
    await expect(parser.parse({ content: '   ' })).rejects.toMatchObject({ code: 'empty' });
    await expect(
      parser.parse({ content: Buffer.from(STORY), encoding: 'koi8-r' }),
    ).rejects.toMatchObject({ code: 'unknown-encoding', details: { encoding: 'koi8-r' } });
  });

  it('is not one that waits for a processor, which others have', async () => {
    const busy = Array.from(
      { length: 8 * os.availableParallelism() },
      () => new Worker('for (;;);', { eval: true }),
    );
    try {
      await Promise.all(busy.map((worker) => once(worker, 'online')));
      const content = `${STORY}${'渡輪服務今日起加密，居民表示歡迎。\n'.repeat(1_500)}`;
      const begin = Date.now();
      expect((await parser.parse({ content })).article.title).toBe('渡輪加密');
      // Or nobody has shown anything.
      expect(Date.now() - begin).toBeGreaterThan(300);
    } finally {
      await Promise.all(busy.map((worker) => worker.terminate()));
    }
  });

  it('waits its turn, and is refused where too many wait', async () => {
    const stories = Array.from({ length: 12 }, () => parser.parse({ content: STORY }));
    const outcomes = await Promise.allSettled(stories);
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(12);
    for (const outcome of refused) expect(outcome).toMatchObject({ reason: { code: 'too-many' } });
  });
});

test('a Word document of a great many paragraphs', async () => {
  const paragraphs = Array.from({ length: 60_000 }, (_, place) => ({
    text: place === 0 ? '標題' : `第${place}段，居民表示歡迎。`,
  }));
  const { status, body } = (await program
    .post(PREVIEW)
    .attach('files', Buffer.from(docxOf(paragraphs)), 'story.docx')) as {
    status: number;
    body: { error?: { details: { code: string } } };
  };
  expect(status === 200 || body.error?.details.code === 'too-costly').toBe(true);
});
