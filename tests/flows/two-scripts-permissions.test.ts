import { ARTICLE, buildArticle } from '../builders/articles';
import { administrator, editor, reporter, visitor } from '../helpers/people';
import { draft, on, save, STORIES } from '../helpers/stories';

describe('who may do what', () => {
  it('nobody who is not logged in', async () => {
    const { documentId } = await buildArticle();
    await visitor().get(`/hant-hans/documents/${ARTICLE}/${documentId}`).expect(401);
    await visitor().post('/hant-hans/batch/convert').send({}).expect(401);
  });

  it('a reporter with stories of their own, and no other’s', async () => {
    const agent = await reporter();
    const { documentId } = await buildArticle();
    await agent.get(`/hant-hans/documents/${ARTICLE}/${documentId}`).expect(403);
    await on(agent, documentId, 'convert').expect(403);
    const { body } = (await agent
      .post(`${STORIES}?locale=zh-Hant`)
      .send({ title: '自己的稿件' })
      .expect(201)) as { body: { data: { documentId: string } } };
    const own = body.data.documentId;
    await on(agent, own, 'convert').expect(200);
    expect(await draft(own, 'zh-Hans')).toMatchObject({ title: '自己的稿件' });
    await on(agent, own, 'publish').expect(403);
    const batch = await agent
      .post('/hant-hans/batch/convert')
      .send({ uid: ARTICLE, documentIds: [documentId] })
      .expect(200);
    expect(batch.body).toMatchObject({
      data: { outcomes: [{ kind: 'failed', code: 'forbidden' }] },
    });
  });

  it('a reporter is shown no conflict of what they may not read', async () => {
    const desk = await editor();
    const { documentId } = await buildArticle({ data: { title: '別人的密稿' } });
    await save(desk, documentId, 'zh-Hans', { title: '改过的密稿' });
    await save(desk, documentId, 'zh-Hant', { title: '別人的密稿二' });
    const agent = await reporter();
    expect((await desk.get('/hant-hans/conflicts').expect(200)).text).toContain('別人的密稿二');
    const { body } = await agent.get('/hant-hans/conflicts').expect(200);
    expect(body).toEqual({ data: [] });
  });

  it('an administrator with everything that is there', async () => {
    const agent = await administrator();
    await agent.get(`/hant-hans/documents/${ARTICLE}/nosuchdocument`).expect(404);
    await agent.get('/hant-hans/documents/admin::user/1').expect(404);
    await agent.get('/hant-hans/documents/api::nothing.nothing/1').expect(404);
  });
});
