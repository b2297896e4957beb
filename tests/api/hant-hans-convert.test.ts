import type { Agent } from 'supertest';

import { apiToken, editor, visitor } from '../helpers/people';

const CONVERT = '/api/hant-hans/convert';
const TO_HANS = { from: 'zh-Hant', to: 'zh-Hans' };

let program: Agent;
beforeAll(async () => {
  program = await apiToken('full-access');
});

test('visitors and tokens that only read may not; a token with that permission alone may', async () => {
  await visitor()
    .post(CONVERT)
    .send({ text: '漢字', ...TO_HANS })
    .expect(403);
  const reading = await apiToken('read-only');
  await reading
    .post(CONVERT)
    .send({ text: '漢字', ...TO_HANS })
    .expect(403);
  const custom = await apiToken('custom', ['plugin::hant-hans.convert.convert']);
  await custom
    .post(CONVERT)
    .send({ text: '漢字', ...TO_HANS })
    .expect(200);
  await custom.get('/api/news-articles').expect(403);
});

test('text is converted in both directions, in the flavour that is set or asked for', async () => {
  const ask = async (body: object): Promise<unknown> =>
    (await program.post(CONVERT).send(body).expect(200)).body;
  expect(await ask({ text: '漢字與麵包', ...TO_HANS })).toEqual({ data: { text: '汉字与面包' } });
  const toHant = { text: '这里', from: 'zh-Hans', to: 'zh-Hant' };
  expect(await ask(toHant)).toEqual({ data: { text: '這裏' } });
  expect(await ask({ ...toHant, flavour: 'tw' })).toEqual({ data: { text: '這裡' } });
  expect(await ask({ text: '', ...TO_HANS })).toEqual({ data: { text: '' } });
});

test('in blocks the text is converted, and addresses and code are not', async () => {
  const blocks = (link: string) => [
    {
      type: 'paragraph',
      children: [
        { type: 'link', url: 'https://例.example/漢', children: [{ type: 'text', text: link }] },
        { type: 'text', text: '漢', code: true },
      ],
    },
  ];
  const { body } = await program
    .post(CONVERT)
    .send({ blocks: blocks('漢字'), ...TO_HANS })
    .expect(200);
  expect(body).toEqual({ data: { blocks: blocks('汉字') } });
});

test('the newsroom’s glossary counts, as it is now', async () => {
  const agent = await editor();
  const text = '列根說';
  await agent.post('/hant-hans/glossary').send({ hant: '列根', hans: '里根' }).expect(201);
  const { body } = await program
    .post(CONVERT)
    .send({ text, ...TO_HANS })
    .expect(200);
  expect(body).toEqual({ data: { text: '里根说' } });
});

test.each<[string, object, string]>([
  ['nothing', {}, 'from'],
  ['no text', TO_HANS, 'text'],
  ['both', { text: '漢', blocks: [], ...TO_HANS }, 'text'],
  ['a text that is none', { text: 7, ...TO_HANS }, 'text'],
  ['an unknown script', { text: '漢', from: 'zh-Hant', to: 'zh-HK' }, 'to'],
  ['the same script twice', { text: '漢', from: 'zh-Hant', to: 'zh-Hant' }, 'to'],
  ['an unknown flavour', { text: '漢', ...TO_HANS, flavour: 'xx' }, 'flavour'],
  ['something unknown', { text: '漢', ...TO_HANS, colour: 1 }, 'colour'],
  ['blocks that are no list', { blocks: {}, ...TO_HANS }, 'blocks'],
  ['a block without a type', { blocks: [{}], ...TO_HANS }, 'blocks.0.type'],
  [
    'a child that is no node',
    { blocks: [{ type: 'paragraph', children: ['漢'] }], ...TO_HANS },
    'blocks',
  ],
])('%s is a 400 that names the field', async (_what, body, field) => {
  const answer = await program.post(CONVERT).send(body).expect(400);
  expect(answer.body).toMatchObject({
    error: { name: 'ValidationError', message: expect.stringContaining(field) as string },
  });
});

test('what is no JSON is a 400', async () => {
  const answer = await program
    .post(CONVERT)
    .set('Content-Type', 'application/json')
    .send('{"text": ')
    .expect(400);
  expect(answer.body).toMatchObject({ error: { status: 400 } });
});

test('blocks nested beyond measure are a 400, and break nothing', async () => {
  const depth = 20_000;
  const nested = `${'{"type":"list","children":['.repeat(depth)}${']}'.repeat(depth)}`;
  const answer = await program
    .post(CONVERT)
    .set('Content-Type', 'application/json')
    .send(`{"blocks":[${nested}],"from":"zh-Hant","to":"zh-Hans"}`)
    .expect(400);
  expect(answer.body).toMatchObject({
    error: { message: expect.stringContaining('blocks') as string },
  });
});

test('1 MB of text is converted, a byte more is a 413 that names the field', async () => {
  const text = `a${'漢'.repeat(349_525)}`;
  expect(Buffer.byteLength(text)).toBe(1024 * 1024);
  const { body } = await program
    .post(CONVERT)
    .send({ text, ...TO_HANS })
    .expect(200);
  expect(body).toEqual({ data: { text: `a${'汉'.repeat(349_525)}` } });
  const refused = await program
    .post(CONVERT)
    .send({ text: `a${text}`, ...TO_HANS })
    .expect(413);
  expect(refused.body).toMatchObject({
    error: { name: 'PayloadTooLargeError', message: 'text must be 1 MB at most' },
  });
});
