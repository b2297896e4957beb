import type { Agent } from 'supertest';

import { ARTICLE, buildArticle, articles } from '../builders/articles';
import { editor } from '../helpers/people';
import { draft, on, save, STORIES } from '../helpers/stories';

let desk: Agent;
beforeAll(async () => {
  desk = await editor();
});

const refused = (answer: { body: unknown }) =>
  (answer.body as { error: { message: string; details: unknown } }).error;

/** A story that has no title in one script, which a draft may lack. */
const untitledIn = async (script: string): Promise<string> => {
  const { documentId } = await buildArticle({ data: { summary: '摘要' } });
  await save(desk, documentId, script, { title: null });
  return documentId;
};
describe('what is wrong with a version names its script', () => {
  test('when both are published', async () => {
    const documentId = await untitledIn('zh-Hans');
    const answer = await on(desk, documentId, 'publish', { anyway: true }).expect(400);
    expect(refused(answer)).toMatchObject({
      message: expect.stringContaining('簡體中文版本') as string,
      details: {
        code: 'invalid-version',
        values: { script: 'zh-Hans', reason: '標題：必須填寫' },
      },
    });
    expect(
      await articles().findOne({ documentId, locale: 'zh-Hant', status: 'published' }),
    ).toBeNull();
  });

  test('field by field, where more than one is wrong', async () => {
    const { documentId } = await buildArticle();
    await save(desk, documentId, 'zh-Hant', {
      title: null,
      principles: [{ ordinal: 1, title: '突出安全' }, { title: '突出人民' }],
    });
    const answer = await on(desk, documentId, 'publish', { anyway: true }).expect(400);
    expect(refused(answer).message).toMatch(
      /^繁體中文版本有問題：(?=.*標題：必須填寫)(?=.*原則 2 › 序號：必須填寫)/,
    );
  });

  test('also the one that leads', async () => {
    const { documentId } = await buildArticle();
    await desk
      .put(`/hant-hans/documents/${ARTICLE}/${documentId}`)
      .send({ lock: { attribute: 'title', locked: true } })
      .expect(200);
    await save(desk, documentId, 'zh-Hant', { title: null });
    const answer = await on(desk, documentId, 'publish', { anyway: true }).expect(400);
    expect(refused(answer)).toMatchObject({
      details: { code: 'invalid-version', values: { script: 'zh-Hant' } },
    });
  });

  test('when one is published and the other follows, in the language of the panel', async () => {
    const documentId = await untitledIn('zh-Hans');
    const person = await editor();
    for (const [preferedLanguage, words] of [
      ['zh', '簡體中文版本'],
      ['zh-Hans', '简体中文版本'],
      ['en', 'The Simplified Chinese version'],
    ]) {
      await person.put('/admin/users/me').send({ preferedLanguage }).expect(200);
      const answer = await person
        .post(`${STORIES}/${documentId}/actions/publish?locale=zh-Hant`)
        .send({})
        .expect(400);
      expect(refused(answer).message).toContain(words);
      // The form that is open is the other version's: none of its fields is marked.
      expect(refused(answer).details).not.toHaveProperty('errors');
    }
    expect(
      await articles().findOne({ documentId, locale: 'zh-Hant', status: 'published' }),
    ).toBeNull();
  });

  test('when it is converted', async () => {
    await desk
      .post('/hant-hans/glossary')
      .send({ hant: '長名', hans: '长'.repeat(90), scope: 'everywhere' })
      .expect((answer) => {
        expect(answer.status).toBeLessThan(300);
      });
    const { documentId } = await buildArticle({
      inBothScripts: false,
      data: { title: '長名與長名與長名' },
    });
    const answer = await on(desk, documentId, 'convert').expect(400);
    expect(refused(answer)).toMatchObject({
      details: { code: 'invalid-version', values: { script: 'zh-Hans' } },
    });
    expect(await draft(documentId, 'zh-Hans')).toBeNull();
    const { body } = await desk
      .post('/hant-hans/batch/convert')
      .send({ uid: ARTICLE, documentIds: [documentId] })
      .expect(200);
    expect(body).toMatchObject({
      data: {
        outcomes: [{ kind: 'failed', code: 'invalid', refusal: { code: 'invalid-version' } }],
      },
    });
  });
});
