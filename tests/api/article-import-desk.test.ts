import type { Agent } from 'supertest';

import type { ImportedArticle } from '../../src/importer';
import type { ArticleImport } from '../../src/api/article-import/services/article-import';
import { ARTICLE, buildAuthor, buildTopic } from '../builders/articles';
import { converterWith } from '../helpers/own-role';
import { administrator, apiToken, editor, reporter, visitor } from '../helpers/people';

const IMPORT = '/article-import';
const PREVIEW = `${IMPORT}/preview`;
const STORIES = `/content-manager/collection-types/${ARTICLE}`;

const story = (title: string, { author = '李記者', topic = '離島' } = {}): string =>
  `${title}\n2024-05-06\n首頁 > 地區新聞 > ${topic}\n\n渡輪服務今日起加密，居民表示歡迎。（記者${author}）\n`;

interface Previewed {
  status: number;
  body: { data: { article: ImportedArticle } };
}
interface Saved {
  status: number;
  body: { data: { kind: string; documentId: string } };
}

const read = async (desk: Agent, content: string): Promise<ImportedArticle> => {
  const { body } = (await desk.post(PREVIEW).send({ content }).expect(200)) as Previewed;
  return body.data.article;
};
const save = async (desk: Agent, article: object, more: object = {}): Promise<Saved> =>
  await desk.post(IMPORT).send({ article, ...more });

test('is for those whose role may import', async () => {
  const content = story('誰可匯入');
  await visitor().post(PREVIEW).send({ content }).expect(401);
  await (await apiToken('full-access')).post(PREVIEW).send({ content }).expect(401);
  const other = await converterWith([{ action: 'create', subject: ARTICLE, locales: ['zh-Hant'] }]);
  await other.post(PREVIEW).send({ content }).expect(403);
  await other.post(IMPORT).send({ content }).expect(403);
  await (await reporter()).post(PREVIEW).send({ content }).expect(200);
  await (await administrator()).post(PREVIEW).send({ content }).expect(200);
});

test('an editor’s import is saved as it was corrected, as theirs, in both scripts', async () => {
  const desk = await editor();
  const article = await read(desk, story('更正之前'));
  const { status, body } = await save(desk, {
    ...article,
    title: '更正之後',
    summary: '由人手寫的摘要',
    credits: [{ role: 'photographer', name: '陳攝影' }],
  });
  expect(status).toBe(201);
  expect(body.data).toMatchObject({ kind: 'created', locale: 'zh-Hant' });
  const versions = await newsroom.strapi.db.query(ARTICLE).findMany({
    where: { documentId: body.data.documentId },
    populate: { credits: { populate: ['author'] }, createdBy: true },
    orderBy: { locale: 'asc' },
  });
  expect(versions).toMatchObject([
    { locale: 'zh-Hans', title: '更正之后', summary: '由人手写的摘要', publishedAt: null },
    {
      locale: 'zh-Hant',
      title: '更正之後',
      credits: [{ role: 'photographer', author: { name: '陳攝影' } }],
      createdBy: { firstname: 'newsroom-editor' },
    },
  ]);
});

test('a reporter’s import is a draft that they may open, and makes no topics or authors', async () => {
  const desk = await reporter();
  const article = await read(desk, story('記者來稿', { author: '未有此人', topic: '未有此題' }));
  const refused = await save(desk, article);
  expect(refused).toMatchObject({
    status: 403,
    body: { error: { details: { code: 'may-not-create', names: ['未有此人'] } } },
  });
  expect(await newsroom.strapi.db.query(ARTICLE).count({ where: { title: '記者來稿' } })).toBe(0);

  await buildAuthor('已有此人');
  await buildTopic({ name: '已有此題' });
  const { status, body } = await save(desk, {
    ...article,
    credits: [{ role: 'reporter', name: '已有此人' }],
    topics: [['已有此題']],
  });
  expect(status).toBe(201);
  for (const locale of ['zh-Hant', 'zh-Hans']) {
    await desk.get(`${STORIES}/${body.data.documentId}?locale=${locale}`).expect(200);
  }
});

test('what would be a second of a story is left, until somebody wants it', async () => {
  const desk = await editor();
  const article = await read(desk, story('有兩份'));
  const first = await save(desk, article);
  expect(first.status).toBe(201);
  expect(await save(desk, article)).toMatchObject({
    status: 200,
    body: { data: { kind: 'duplicate', documentId: first.body.data.documentId } },
  });
  const second = await save(desk, article, { duplicate: 'save' });
  expect(second.status).toBe(201);
  expect(second.body.data.documentId).not.toBe(first.body.data.documentId);
});

test.each([
  ['article.title', { title: '' }],
  ['article.title', { title: '長'.repeat(256) }],
  ['article.principles.0.title', { principles: [{ ordinal: 1, title: '', description: '' }] }],
  ['article.datePublished', { datePublished: '2024-02-30' }],
  ['article.sourceUrl', { sourceUrl: 'javascript:alert(1)' }],
  ['article.locale', { locale: 'en' }],
  ['article.credits.0.role', { credits: [{ role: 'owner', name: '某' }] }],
  ['article.topics.0.0', { topics: [['']] }],
  ['article.body', { body: [] }],
  ['article.summary', { summary: '空\0字元' }],
  ['article.body.0', { body: [{ type: 'paragraph', text: '半個\ud800字' }] }],
  ['article', { documentId: 'x' }],
  [
    'article.body.0',
    { body: [{ type: 'paragraph', text: '甲', links: [{ start: 0, end: 1, url: 'data:,x' }] }] },
  ],
])('refuses an article by its field: %s', async (field, wrong) => {
  const desk = await editor();
  const article = await read(desk, story('有錯'));
  const { status, body } = (await save(desk, { ...article, ...wrong })) as unknown as {
    status: number;
    body: { error: { message: string } };
  };
  expect(status).toBe(400);
  expect(body.error.message).toContain(`Invalid ${field}`);
});

interface Checked {
  body: {
    data: {
      authors: { name: string; documentId: string | null }[];
      topics: { name: string; documentId: string | null }[][];
      duplicates: { documentId: string; reason: string; mayOpen: boolean }[];
      mayCreate: { stories: boolean; authors: boolean; topics: boolean };
    };
  };
}

const ofCheck = ({
  locale,
  title,
  datePublished,
  sourceUrl,
  credits,
  topics,
}: ImportedArticle) => ({
  locale,
  title,
  datePublished,
  sourceUrl,
  credits,
  topics,
});

test('says with the preview, and again when it was corrected, what there is already', async () => {
  const desk = await editor();
  const { documentId: author } = await buildAuthor('已知作者');
  const article = await read(desk, story('已有此稿', { author: '已知作者', topic: '未知專題' }));
  const saved = await save(desk, { ...article, topics: [] });
  const { body: preview } = (await desk
    .post(PREVIEW)
    .send({ content: story('已有此稿', { author: '已知作者', topic: '未知專題' }) })
    .expect(200)) as unknown as Checked;
  const duplicate = { documentId: saved.body.data.documentId, reason: 'title-and-date' };
  const mayCreate = { stories: true, authors: true, topics: true };
  expect(preview.data).toMatchObject({
    authors: [{ name: '已知作者', documentId: author }],
    duplicates: [{ ...duplicate, mayOpen: true }],
    mayCreate,
  });

  const corrected = { ...ofCheck(article), title: '', credits: [{ role: 'editor', name: '新人' }] };
  const { body } = (await desk.post(`${IMPORT}/check`).send(corrected).expect(200)) as Checked;
  expect(body.data).toMatchObject({
    authors: [{ name: '新人', documentId: null }],
    topics: [[{ name: '地區新聞' }, { name: '未知專題', documentId: null }]],
    duplicates: [],
    mayCreate,
  });
});

test('knows a story without a date again while it is corrected, by its body', async () => {
  const desk = await editor();
  const undated = { ...(await read(desk, story('沒有日期'))), datePublished: null };
  const service = newsroom.strapi.service(
    'api::article-import.article-import',
  ) as unknown as ArticleImport;
  // It is given the day of its publication.
  const { documentId } = await service.saveDraft(undated, { publish: true });
  const ask = async (body: ImportedArticle['body']) =>
    (
      (await desk
        .post(`${IMPORT}/check`)
        .send({ ...ofCheck(undated), body })
        .expect(200)) as Checked
    ).body.data.duplicates;
  expect(await ask(undated.body)).toMatchObject([{ documentId }]);
  expect(await ask([{ type: 'paragraph', text: '另一天的渡輪。' }])).toEqual([]);
  expect(await ask([])).toEqual([]);
  await desk
    .post(`${IMPORT}/check`)
    .send({ ...ofCheck(undated), body: [{ type: 'paragraph', text: '空\0字元' }] })
    .expect(400);
});

test('tells reporters what they may not make, and which stories they may not open', async () => {
  const theirs = await editor();
  const article = await read(theirs, story('編輯的稿'));
  expect((await save(theirs, article)).status).toBe(201);
  const desk = await reporter();
  const { body } = (await desk
    .post(`${IMPORT}/check`)
    .send(ofCheck(article))
    .expect(200)) as Checked;
  expect(body.data).toMatchObject({
    duplicates: [{ mayOpen: false, title: '編輯的稿' }],
    mayCreate: { stories: true, authors: false, topics: false },
  });
});

test('tells no title of a story that somebody may not open, and who knows its address alone', async () => {
  const theirs = await editor();
  const sourceUrl = 'https://news.example/scoop';
  const article = { ...(await read(theirs, story('未公開的稿'))), sourceUrl };
  expect((await save(theirs, article)).status).toBe(201);
  const ask = async (desk: Agent) =>
    (
      (await desk
        .post(`${IMPORT}/check`)
        .send({ ...ofCheck(article), title: '另一個標題' })
        .expect(200)) as Checked
    ).body.data.duplicates;
  expect(await ask(theirs)).toMatchObject([{ title: '未公開的稿', mayOpen: true }]);
  expect(await ask(await reporter())).toMatchObject([
    { reason: 'source-url', title: null, mayOpen: false },
  ]);
});

test('tells a few of many stories that name one address', async () => {
  const desk = await editor();
  const sourceUrl = 'https://news.example/';
  const article = { ...(await read(desk, story('首頁的稿'))), sourceUrl };
  for (let at = 0; at < 25; at += 1) {
    const of = { ...article, title: `首頁的稿 ${at}` };
    expect((await save(desk, of, { duplicate: 'save' })).status).toBe(201);
  }
  const { body } = (await desk
    .post(`${IMPORT}/check`)
    .send(ofCheck(article))
    .expect(200)) as Checked;
  expect(body.data.duplicates).toHaveLength(20);
  expect(new Set(body.data.duplicates.map(({ documentId }) => documentId)).size).toBe(20);
});
