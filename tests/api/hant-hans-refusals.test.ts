import type { Agent } from 'supertest';

import { buildArticle, buildTopic } from '../builders/articles';
import { converterWith } from '../helpers/own-role';
import { editor } from '../helpers/people';

const ARTICLE = 'api::news-article.news-article';
const TOPIC = 'api::topic.topic';

let desk: Agent;
beforeAll(async () => {
  desk = await editor();
});

const on = (documentId: string, door = '', uid = ARTICLE) =>
  `/hant-hans/documents/${uid}/${documentId}${door}`;

/** What an error tells the panel, which says it in its own language. */
const refused = (answer: { body: unknown }) =>
  (answer.body as { error: { details: unknown } }).error.details;

test('a refusal has a code, and what the words for it name', async () => {
  const { documentId } = await buildArticle({ inBothScripts: false });
  const change = (body: object) => desk.put(on(documentId)).send(body).expect(400);
  expect(refused(await change({ source: 'zh-Hans' }))).toEqual({
    code: 'no-version',
    values: { script: 'zh-Hans' },
  });
  expect(refused(await change({ reviewed: true }))).toEqual({
    code: 'nothing-to-review',
    values: {},
  });
  expect(refused(await change({ lock: { attribute: 'slug', locked: true } }))).toMatchObject({
    code: 'unknown-attribute',
    values: { attribute: 'slug', attributes: expect.stringContaining('title, ') as string },
  });
});

test('so has one of publishing what has no drafts, and of what is not there', async () => {
  const { documentId } = await buildTopic({ name: '財經' });
  const published = await desk.post(on(documentId, '/publish', TOPIC)).send({});
  expect([published.status, refused(published)]).toEqual([403, { code: 'may-not', values: {} }]);
  const publisher = await converterWith(
    (['read', 'publish'] as const).map((action) => ({
      action,
      subject: TOPIC,
      locales: ['zh-Hant', 'zh-Hans'],
      ...(action === 'read' && { fields: ['name'] }),
    })),
  );
  const answer = await publisher.post(on(documentId, '/publish', TOPIC)).send({});
  expect([answer.status, refused(answer)]).toEqual([400, { code: 'no-drafts', values: {} }]);
  expect(refused(await desk.get(on('nothing')).expect(404))).toEqual({
    code: 'no-document',
    values: {},
  });
});

test('so has one of a permission that is not there, alone and among many', async () => {
  const { documentId } = await buildArticle({ inBothScripts: false });
  const other = await converterWith([]);
  expect(refused(await other.get(on(documentId)).expect(403))).toEqual({
    code: 'may-not',
    values: {},
  });

  const reader = await converterWith([
    { action: 'read', subject: ARTICLE, locales: ['zh-Hant', 'zh-Hans'], fields: ['title'] },
  ]);
  const refusal = { code: 'may-not-write-version', values: { script: 'zh-Hans' } };
  expect(refused(await reader.post(on(documentId, '/convert')).send({}).expect(403))).toEqual(
    refusal,
  );
  const { body } = await reader
    .post('/hant-hans/batch/convert')
    .send({ uid: ARTICLE, documentIds: [documentId, 'nothing'] })
    .expect(200);
  expect(body).toMatchObject({
    data: {
      outcomes: [
        { kind: 'failed', code: 'forbidden', refusal },
        { kind: 'failed', code: 'not-found', refusal: { code: 'no-document', values: {} } },
      ],
    },
  });
});

test('the script that people write is not converted over by whoever asks for it from code', async () => {
  const { documentId } = await buildArticle();
  const { convert } = newsroom.strapi
    .plugin('hant-hans')
    .service<{ convert(request: object): Promise<unknown> }>('conversion');
  await expect(convert({ uid: ARTICLE, documentId, to: 'zh-Hant' })).rejects.toMatchObject({
    details: { code: 'is-source', values: { script: 'zh-Hant' } },
  });
});
