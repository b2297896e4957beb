import type { Agent } from 'supertest';

import type { ImportResult } from '../../src/plugins/hant-hans/shared/contracts/glossary';
import { buildArticle, buildTopic } from '../builders/articles';
import { administrator, editor, reporter, visitor } from '../helpers/people';

const GLOSSARY = '/hant-hans/glossary';
const ENTRIES = '/content-manager/collection-types/plugin::hant-hans.glossary-entry';
const TOPIC = 'api::topic.topic';

interface Refusal {
  error: { message: string; details: { errors: { path: string[]; message: string }[] } };
}

/** What an administrator reads, in Chinese, at each field. */
const refusalOf = ({ error }: Refusal): Record<string, string> =>
  Object.fromEntries(error.details.errors.map(({ path, message }) => [path.join('.'), message]));

const add = async (agent: Agent, entry: object) =>
  (await agent.post(GLOSSARY).send(entry).expect(201)).body as {
    data: { documentId: string };
  };

const importCsv = async (agent: Agent, csv: string, dryRun = false): Promise<ImportResult> => {
  const { body } = (await agent.post(`${GLOSSARY}/import`).send({ csv, dryRun }).expect(200)) as {
    body: { data: ImportResult };
  };
  return body.data;
};

const exportCsv = async (agent: Agent): Promise<string> =>
  (await agent.get(`${GLOSSARY}/export`).expect(200)).text;

const emptyGlossary = () =>
  newsroom.strapi.db.query('plugin::hant-hans.glossary-entry').deleteMany({});

beforeEach(emptyGlossary);
afterAll(emptyGlossary);

describe('who may write the glossary', () => {
  const requests: [string, (agent: Agent) => ReturnType<Agent['get']>][] = [
    ['add an entry', (agent) => agent.post(GLOSSARY).send({ hant: '甲乙', hans: '甲乙' })],
    ['export it', (agent) => agent.get(`${GLOSSARY}/export`)],
    ['import a file', (agent) => agent.post(`${GLOSSARY}/import`).send({ csv: 'hant,hans' })],
    ['list it in the content manager', (agent) => agent.get(ENTRIES)],
    ['write it there', (agent) => agent.post(ENTRIES).send({ hant: '丙丁', hans: '丙丁' })],
  ];

  test.each(requests)(
    'visitors and reporters may not %s; editors and administrators may',
    async (_what, ask) => {
      expect((await ask(visitor())).status).toBe(401);
      expect((await ask(await reporter())).status).toBe(403);
      for (const agent of [await editor(), await administrator()]) {
        expect([200, 201]).toContain((await ask(agent)).status);
        await emptyGlossary();
      }
    },
  );
});

test('an editor adds, changes and removes an entry in the content manager', async () => {
  const agent = await editor();
  const { body } = (await agent
    .post(ENTRIES)
    .send({ hant: ' 列根 ', hans: '里根', scope: 'everywhere', note: '美國總統' })
    .expect(201)) as { body: { data: { documentId: string; hant: string } } };
  expect(body.data.hant).toBe('列根');
  await agent.put(`${ENTRIES}/${body.data.documentId}`).send({ hans: '雷根' }).expect(200);
  expect(await exportCsv(agent)).toContain('列根,雷根,everywhere,,,美國總統');
  await agent.delete(`${ENTRIES}/${body.data.documentId}`).expect(200);
  expect(await exportCsv(agent)).not.toContain('列根');
});

test.each<[string, object, string, string]>([
  ['an empty side', { hant: ' ', hans: '里根' }, 'hant', '必須填寫'],
  ['punctuation', { hant: '「」', hans: '“”' }, 'hant', '必須含有文字，不能只有標點'],
  ['too long a text', { hant: '列根', hans: '里'.repeat(101) }, 'hans', '最多 100 個字符'],
  [
    'a scope without its document',
    { hant: '列根', hans: '里根', scope: 'related' },
    'scopeUid',
    '此範圍須指明一份文件：內容類型和文件編號都要填寫',
  ],
  [
    'a content type that is not there',
    {
      hant: '列根',
      hans: '里根',
      scope: 'document',
      scopeUid: 'api::none.none',
      scopeDocumentId: 'x',
    },
    'scopeUid',
    '沒有內容類型「api::none.none」，或它不分簡繁版本',
  ],
  [
    'a document that is not there',
    { hant: '列根', hans: '里根', scope: 'document', scopeUid: TOPIC, scopeDocumentId: 'x' },
    'scopeDocumentId',
    '沒有這份文件',
  ],
])(
  '%s is refused at the field, in the language of who writes it',
  async (_what, entry, field, message) => {
    const agent = await administrator();
    const { body } = (await agent.post(GLOSSARY).send(entry).expect(400)) as { body: Refusal };
    expect(refusalOf(body)).toMatchObject({ [field]: message });
  },
);

test.each([
  [{ hant: 1, hans: '里根' }, 'hant'],
  [{ hant: '列根' }, 'hans'],
  [{ hant: '列根', hans: '里根', scope: 'nowhere' }, 'scope'],
  [{ hant: '列根', hans: '里根', colour: 'red' }, 'colour'],
])('%j is malformed: a 400 that names the field', async (entry, named) => {
  const { body } = (await (await editor()).post(GLOSSARY).send(entry).expect(400)) as {
    body: Refusal;
  };
  expect(body.error.message).toContain(named);
});

describe('in one scope a text has one meaning', () => {
  test.each([
    [{ hant: '列根', hans: '列根' }, 'hant'],
    [{ hant: '雷根', hans: '里根' }, 'hans'],
  ])('%j is refused, naming the entry that is there', async (entry, field) => {
    const agent = await editor();
    await add(agent, { hant: '列根', hans: '里根' });
    for (const address of [GLOSSARY, ENTRIES]) {
      const { body } = (await agent.post(address).send(entry).expect(400)) as { body: Refusal };
      expect(refusalOf(body)).toEqual({
        [field]: '同一範圍（所有內容）已有詞條「列根 → 里根」',
      });
    }
  });

  test('a change may not make one either, nor a clone', async () => {
    const agent = await editor();
    await add(agent, { hant: '列根', hans: '里根' });
    const { data } = await add(agent, { hant: '雷根', hans: '雷根' });
    await agent.put(`${ENTRIES}/${data.documentId}`).send({ hant: '列根' }).expect(400);
    await agent.put(`${ENTRIES}/${data.documentId}`).send({ note: '自己不算' }).expect(200);
    const clone = newsroom.strapi.documents('plugin::hant-hans.glossary-entry').clone({
      documentId: data.documentId,
      data: { hant: '雷根', hans: '雷根', scope: 'everywhere' },
    });
    await expect(clone).rejects.toMatchObject({ name: 'ValidationError' });
  });

  test('another scope may say something else', async () => {
    const agent = await editor();
    const { documentId } = await buildTopic({ name: '美國政治' });
    await add(agent, { hant: '列根', hans: '里根' });
    const scope = { scope: 'related', scopeUid: TOPIC, scopeDocumentId: documentId };
    await add(agent, { hant: '列根', hans: '列根', ...scope });
  });

  test('of several who add the same at once one succeeds', async () => {
    const agent = await editor();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => agent.post(GLOSSARY).send({ hant: '列根', hans: '里根' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400, 400, 400]);
  });
});

describe('as a CSV file', () => {
  test('what is exported is imported again as it was, also what spreadsheets would run', async () => {
    const agent = await editor();
    const { documentId } = await buildArticle({ data: { title: '有自己詞條的稿件' } });
    await add(agent, { hant: '列根', hans: '里根', note: '第一行\n第二行', example: '他說,"好"' });
    await add(agent, { hant: '=甲乙', hans: '-甲乙', note: '@x' });
    await add(agent, {
      hant: '丙丁',
      hans: '丁丙',
      scope: 'document',
      scopeUid: 'api::news-article.news-article',
      scopeDocumentId: documentId,
    });
    const file = await agent.get(`${GLOSSARY}/export`).expect(200);
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(file.headers['content-disposition']).toContain('glossary.csv');
    expect(file.text).toContain("'=甲乙,'-甲乙,everywhere,,,'@x");
    expect(await importCsv(agent, file.text)).toEqual({
      created: 0,
      updated: 0,
      unchanged: 3,
      failed: [],
    });

    await emptyGlossary();
    expect(await importCsv(agent, file.text)).toMatchObject({ created: 3, failed: [] });
    expect(await exportCsv(agent)).toBe(file.text);
  });

  test('a dry run says what would be done and does nothing; one bad row stops no other', async () => {
    const agent = await editor();
    await add(agent, { hant: '列根', hans: '里根' });
    const csv = [
      'hant,hans,scope,scopeUid,scopeDocumentId',
      '列根,列根',
      '甲乙,甲乙',
      ',空的',
      '丙丁,丙丁,related,api::topic.topic,nothing',
      '戊"己,戊己',
      '庚辛,庚辛',
    ].join('\r\n');
    const expected = {
      created: 2,
      updated: 1,
      unchanged: 0,
      failed: [
        { line: 4, reason: 'hant: 必須填寫' },
        { line: 5, reason: 'scopeDocumentId: 沒有這份文件' },
        { line: 6, reason: expect.stringContaining('Quote') as string },
      ],
    };
    expect(await importCsv(agent, csv, true)).toEqual(expected);
    expect(await exportCsv(agent)).not.toContain('甲乙');
    expect(await importCsv(agent, csv)).toEqual(expected);
    const after = await exportCsv(agent);
    for (const row of ['列根,列根', '甲乙,甲乙', '庚辛,庚辛']) expect(after).toContain(row);
  });

  test.each<[string, object, string]>([
    ['no file', {}, 'csv'],
    ['a file that is no text', { csv: 7 }, 'csv'],
    ['a file without the columns', { csv: 'a,b\nc,d' }, 'hant and hans'],
    ['an odd dry run', { csv: 'hant,hans', dryRun: 'yes' }, 'dryRun'],
    ['too many rows', { csv: `hant,hans\n${'甲,乙\n'.repeat(5_001)}` }, '5000 rows'],
  ])('%s is a 400 that names what is wrong', async (_what, body, named) => {
    const answer = await (await editor()).post(`${GLOSSARY}/import`).send(body).expect(400);
    expect((answer.body as Refusal).error.message).toContain(named);
  });

  test('a file beyond 1 MB is refused with a 413', async () => {
    const csv = `hant,hans\n${'甲'.repeat(400_000)}`;
    const { body } = await (await editor()).post(`${GLOSSARY}/import`).send({ csv }).expect(413);
    expect(body).toMatchObject({ error: { status: 413 } });
  });
});
