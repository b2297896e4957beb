import type { Agent } from 'supertest';

import { ARTICLE, articles, buildArticle } from '../builders/articles';
import { editor, visitor } from '../helpers/people';
import {
  act,
  draft,
  on,
  published,
  resolve,
  save,
  standing,
  statusOf,
  STORIES,
} from '../helpers/stories';

const PAIR = 'plugin::hant-hans.pair';

const pairs = () => newsroom.strapi.db.query(PAIR);
const pairOf = (documentId: string) =>
  pairs().findOne({ where: { relatedDocumentId: documentId } }) as Promise<{
    lockedAttributes: string[];
    source: string;
    published: object | null;
    publishedIsConverted: boolean;
    updatedAt: string;
  } | null>;

let desk: Agent;
beforeAll(async () => {
  desk = await editor();
});

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const principle = (title: string, index: number) => ({
  ordinal: index + 1,
  title,
  description: `${title}說明`,
});
const textsOf = (body: unknown) =>
  (body as { children: { text: string }[] }[]).map(({ children }) => children[0]?.text);

test('paragraphs and principles that are put in another order are so in both scripts', async () => {
  const principles = ['突出規劃', '突出產業', '突出民生'].map(principle);
  const body = ['第一段甲乙。', '第二段丙丁。', '第三段戊己。'].map(paragraph);
  const { documentId } = await buildArticle({
    data: { principles, body },
    publish: ['zh-Hant', 'zh-Hans'],
  });
  const [first, second, third] = (await draft(documentId, 'zh-Hant'))!.principles!;
  await save(desk, documentId, 'zh-Hant', {
    principles: [third, first, second],
    body: [body[2], body[0], body[1]],
  });
  expect(await standing(desk, documentId)).toEqual({
    state: 'stale',
    body: 'stale',
    principles: 'stale',
  });
  await act(desk, documentId, 'publish', 'zh-Hant');
  const hans = (await published(documentId, 'zh-Hans'))!;
  expect(textsOf(hans.body)).toEqual(['第三段戊己。', '第一段甲乙。', '第二段丙丁。']);
  expect((hans.principles as { title: string }[]).map(({ title }) => title)).toEqual([
    '突出民生',
    '突出规划',
    '突出产业',
  ]);
  const { body: answer } = (await visitor().get(
    `/api/news-articles/${documentId}?locale=zh-Hans`,
  )) as { body: { meta: { convertedFrom: string | null } } };
  expect(answer.meta.convertedFrom).toBe('zh-Hant');
  expect(await standing(desk, documentId)).toEqual({ state: 'in-step' });
});

describe('a story written in Simplified', () => {
  const write = async (title: string) => {
    const { body } = (await desk.post(`${STORIES}?locale=zh-Hans`).send({ title }).expect(201)) as {
      body: { data: { documentId: string } };
    };
    return body.data.documentId;
  };

  it('leads, and is published in both scripts at once', async () => {
    const documentId = await write('简体写的后来发布');
    expect(await statusOf(desk, documentId)).toMatchObject({
      source: 'zh-Hans',
      target: 'zh-Hant',
      state: 'missing',
    });
    const { body } = await on(desk, documentId, 'publish').expect(200);
    expect(body).toEqual({ data: { kind: 'published' } });
    expect(await published(documentId, 'zh-Hant')).toMatchObject({ title: '簡體寫的後來發布' });
    expect(await statusOf(desk, documentId)).toMatchObject({ source: 'zh-Hans', state: 'in-step' });
  });

  it('leads also where a program publishes all of it', async () => {
    const documentId = await write('程序发布全部');
    await articles().publish({ documentId, locale: '*' });
    expect(await published(documentId, 'zh-Hant')).toMatchObject({ title: '程序發布全部' });
    expect(await published(documentId, 'zh-Hans')).toMatchObject({ title: '程序发布全部' });
  });
});

test('of versions of which nothing is known the one saved last leads, for the panel and for what it does', async () => {
  const { documentId } = await buildArticle({ data: { title: '原題' } });
  await save(desk, documentId, 'zh-Hans', { title: '最新人手标题' });
  await pairs().delete({ where: { relatedDocumentId: documentId } });
  const status = await statusOf(desk, documentId);
  expect(status).toMatchObject({ source: 'zh-Hans', target: 'zh-Hant', state: 'edited' });
  expect(status.fields).toMatchObject([{ path: 'title', converted: '最新人手標題' }]);

  await resolve(desk, documentId, { path: 'title', choice: 'take' });
  expect(await draft(documentId, 'zh-Hans')).toMatchObject({ title: '最新人手标题' });
  expect(await draft(documentId, 'zh-Hant')).toMatchObject({ title: '最新人手標題' });
  expect(await statusOf(desk, documentId)).toMatchObject({ source: 'zh-Hans', state: 'in-step' });
});

describe('what a person decides about a field', () => {
  const correctedTwice = async () => {
    const principles = ['甲項原則', '乙項原則'].map(principle);
    const { documentId } = await buildArticle({ data: { principles } });
    const [one, two] = (await draft(documentId, 'zh-Hans'))!.principles!;
    await save(desk, documentId, 'zh-Hans', {
      principles: [
        { ...one, title: '甲项人手' },
        { ...two, title: '乙项人手' },
      ],
    });
    return documentId;
  };
  const titles = async (documentId: string) =>
    (await draft(documentId, 'zh-Hans'))!.principles!.map(({ title }) => title);

  it('is refused where the list has moved under it, and loses no correction', async () => {
    const documentId = await correctedTwice();
    const [, second] = (await statusOf(desk, documentId)).fields;
    expect(second).toMatchObject({ path: 'principles[1].title', current: '乙项人手' });
    const hant = (await draft(documentId, 'zh-Hant'))!.principles!;
    await save(desk, documentId, 'zh-Hant', { principles: [principle('新的一項', 2), ...hant] });

    const { body } = await on(desk, documentId, 'resolve', {
      path: second!.path,
      choice: 'take',
      seen: second!.seen,
    }).expect(409);
    expect(body).toMatchObject({
      error: {
        name: 'ConflictError',
        message: 'principles[1].title has changed since it was read',
      },
    });
    expect(await titles(documentId)).toEqual(['甲项人手', '乙项人手']);
    await resolve(desk, documentId, { path: 'principles[2].title', choice: 'take' });
    expect(await titles(documentId)).toEqual(['甲项人手', '乙项原则']);
  });

  it('is refused for a field that there is not, and without what was seen', async () => {
    const documentId = await correctedTwice();
    await on(desk, documentId, 'resolve', { path: 'no', choice: 'take', seen: 'x' }).expect(409);
    const { body } = await on(desk, documentId, 'resolve', {
      path: 'title',
      choice: 'take',
    }).expect(400);
    expect(body).toMatchObject({ error: { message: expect.stringContaining('seen') as string } });
  });
});

test('converting what is in step writes nothing, not even what is known of it', async () => {
  const { documentId } = await buildArticle();
  const before = (await pairOf(documentId))!.updatedAt;
  await on(desk, documentId, 'convert').expect(200);
  expect((await pairOf(documentId))!.updatedAt).toBe(before);
});

test('an edit that is discarded leaves the version converted, as readers see it', async () => {
  const { documentId } = await buildArticle({
    data: { title: '標題' },
    publish: ['zh-Hant', 'zh-Hans'],
  });
  const convertedFrom = async () => {
    const { body } = (await visitor().get(`/api/news-articles/${documentId}?locale=zh-Hans`)) as {
      body: { meta: { convertedFrom: string | null } };
    };
    return body.meta.convertedFrom;
  };
  await save(desk, documentId, 'zh-Hans', { title: '人手' });
  await act(desk, documentId, 'discard', 'zh-Hans');
  await act(desk, documentId, 'publish', 'zh-Hant');
  expect(await convertedFrom()).toBe('zh-Hant');

  await save(desk, documentId, 'zh-Hans', { title: '人手' });
  await act(desk, documentId, 'publish', 'zh-Hans');
  expect(await convertedFrom()).toBeNull();
});

describe('what readers had is forgotten', () => {
  const FORGOTTEN = { published: null, publishedIsConverted: false };
  const publishedStory = async () => {
    const { documentId } = await buildArticle({ publish: ['zh-Hant', 'zh-Hans'] });
    expect(await pairOf(documentId)).toMatchObject({ publishedIsConverted: true });
    expect((await pairOf(documentId))?.published).not.toBeNull();
    return documentId;
  };

  it.each(['zh-Hant', 'zh-Hans'])('where it is taken back from the %s page', async (locale) => {
    const documentId = await publishedStory();
    await act(desk, documentId, 'unpublish', locale);
    expect(await pairOf(documentId)).toMatchObject(FORGOTTEN);
  });

  it('where it is deleted', async () => {
    const documentId = await publishedStory();
    await desk.delete(`${STORIES}/${documentId}?locale=zh-Hans`).expect(200);
    expect(await pairOf(documentId)).toMatchObject(FORGOTTEN);
  });
});

describe('a version that is deleted', () => {
  const lockedStory = async () => {
    const { documentId } = await buildArticle({ publish: ['zh-Hant', 'zh-Hans'] });
    await desk
      .put(`/hant-hans/documents/${ARTICLE}/${documentId}`)
      .send({ lock: { attribute: 'summary', locked: true } })
      .expect(200);
    return documentId;
  };
  const remove = (documentId: string, locale: string) =>
    desk.delete(`${STORIES}/${documentId}?locale=${locale}`).expect(200);

  it('in the script that follows is missing then; what leads and what is locked stays known', async () => {
    const documentId = await lockedStory();
    await remove(documentId, 'zh-Hans');
    expect(await statusOf(desk, documentId)).toMatchObject({
      source: 'zh-Hant',
      state: 'missing',
      lockedAttributes: ['summary'],
    });
    expect(await published(documentId, 'zh-Hant')).not.toBeNull();
    await act(desk, documentId, 'publish', 'zh-Hant');
    expect(await published(documentId, 'zh-Hans')).not.toBeNull();
  });

  it('in the script that leads leaves the other one to lead', async () => {
    const documentId = await lockedStory();
    await remove(documentId, 'zh-Hant');
    expect(await statusOf(desk, documentId)).toMatchObject({
      source: 'zh-Hans',
      state: 'missing',
      lockedAttributes: [],
    });
  });

  it('with all others leaves nothing behind', async () => {
    const documentId = await lockedStory();
    await articles().delete({ documentId, locale: '*' });
    expect(await pairOf(documentId)).toBeNull();
  });
});
