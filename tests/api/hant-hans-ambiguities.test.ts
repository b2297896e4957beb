import type { Agent } from 'supertest';

import type { FieldAmbiguities } from '../../src/plugins/hant-hans/shared/contracts/document-ambiguities';
import { buildArticle } from '../builders/articles';
import { editor, reporter, visitor } from '../helpers/people';

const ARTICLE = 'api::news-article.news-article';
const addressOf = (documentId: string) =>
  `/hant-hans/documents/${ARTICLE}/${documentId}/ambiguities`;

const ask = async (agent: Agent, documentId: string): Promise<readonly FieldAmbiguities[]> => {
  const { body } = (await agent.get(addressOf(documentId)).expect(200)) as {
    body: { data: { fields: readonly FieldAmbiguities[] } };
  };
  return body.data.fields;
};

const writeInSimplified = async (
  data: Record<string, unknown> & { title: string },
): Promise<string> => {
  const { documentId } = await newsroom.strapi
    .documents(ARTICLE)
    .create({ locale: 'zh-Hans', data: { slug: '', ...data } });
  return documentId;
};

test('every character with several forms is listed, with the choice made and the reason', async () => {
  const documentId = await writeInSimplified({
    title: '头发在这里',
    principles: [{ ordinal: 1, title: '突出干部', description: '' }],
    body: [{ type: 'paragraph', children: [{ type: 'text', text: '皇后' }] }],
  });
  const fields = await ask(await editor(), documentId);
  const title = fields.find(({ path }) => path === 'title');
  expect(title).toMatchObject({ text: '头发在这里', converted: '頭髮在這裏' });
  const hair = title?.ambiguities.find(({ character }) => character === '发');
  expect(hair).toMatchObject({ source: 1, result: 1, choice: '髮', reason: 'phrase' });
  expect(hair?.candidates).toEqual(expect.arrayContaining(['發', '髮']));
  expect(fields.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['title', 'body[0]', 'principles[0].title']),
  );
});

test('what the glossary decided is said to be so, as of now', async () => {
  const documentId = await writeInSimplified({ title: '里根说' });
  const agent = await editor();
  const reasonOf = async () => (await ask(agent, documentId))[0]?.ambiguities[0]?.reason;
  expect(await reasonOf()).not.toBe('glossary');
  await agent.post('/hant-hans/glossary').send({ hant: '列根', hans: '里根' }).expect(201);
  expect(await reasonOf()).toBe('glossary');
});

test('are for those who may read the document and convert', async () => {
  const { documentId } = await buildArticle({ data: { title: '干部' } });
  await visitor().get(addressOf(documentId)).expect(401);
  await (await reporter()).get(addressOf(documentId)).expect(403);
  await (await editor()).get(addressOf(documentId)).expect(200);
  await (await editor()).get(addressOf('nothing')).expect(404);
});
