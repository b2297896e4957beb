import type { Agent } from 'supertest';

import { ARTICLE, buildArticle, buildTopic } from '../builders/articles';
import { apiToken, editor } from '../helpers/people';
import { act, draft, on, resolve, save, STORIES } from '../helpers/stories';

const TOPICS = '/content-manager/collection-types/api::topic.topic';

let desk: Agent;
let program: Agent;
beforeAll(async () => {
  desk = await editor();
  program = await apiToken('full-access');
});

const publishedStory = async (): Promise<string> => {
  const data = { title: '舊標題', summary: '舊摘要' };
  return (await buildArticle({ data, publish: ['zh-Hant', 'zh-Hans'] })).documentId;
};

const change = (documentId: string, body: object) =>
  desk.put(`/hant-hans/documents/${ARTICLE}/${documentId}`).send(body).expect(200);

/** What REST tells of a version: the draft, and what is published. */
const told = async (documentId: string, locale: string): Promise<unknown[]> => {
  const tellOf = async (status: string) => {
    const { body } = (await program.get(
      `/api/news-articles/${documentId}?locale=${locale}&status=${status}`,
    )) as { body: { meta?: { convertedFrom: unknown } } };
    return body.meta?.convertedFrom;
  };
  return [await tellOf('draft'), await tellOf('published')];
};

describe('a version names the script it was converted from', () => {
  test.each([['zh-Hant zh-Hans'], ['zh-Hans zh-Hant']])(
    'again, after drafts with corrections were discarded in the order %s',
    async (order) => {
      const documentId = await publishedStory();
      await save(desk, documentId, 'zh-Hans', { title: '人手标题' });
      await save(desk, documentId, 'zh-Hant', { title: '新標題', summary: '新摘要' });
      await on(desk, documentId, 'convert').expect(200);
      expect(await told(documentId, 'zh-Hans')).toEqual([null, 'zh-Hant']);
      for (const script of order.split(' ')) await act(desk, documentId, 'discard', script);
      expect(await told(documentId, 'zh-Hans')).toEqual(['zh-Hant', 'zh-Hant']);
      expect(await told(documentId, 'zh-Hant')).toEqual([null, null]);
    },
  );

  test.each([['zh-Hant zh-Hans'], ['zh-Hans zh-Hant']])(
    'not after a correction that was published came back so, in the order %s',
    async (order) => {
      const documentId = await publishedStory();
      await act(desk, documentId, 'publish', 'zh-Hans', { title: '人手标题' });
      await save(desk, documentId, 'zh-Hant', { title: '新標題', summary: '新摘要' });
      await resolve(desk, documentId, { path: 'title', choice: 'take' });
      await on(desk, documentId, 'convert').expect(200);
      expect(await told(documentId, 'zh-Hans')).toEqual(['zh-Hant', null]);
      for (const script of order.split(' ')) await act(desk, documentId, 'discard', script);
      expect(await told(documentId, 'zh-Hans')).toEqual([null, null]);
    },
  );

  test('also while it leads, until a person writes on in it', async () => {
    const documentId = await publishedStory();
    await change(documentId, { source: 'zh-Hans' });
    expect(await told(documentId, 'zh-Hans')).toEqual(['zh-Hant', 'zh-Hant']);
    expect(await told(documentId, 'zh-Hant')).toEqual([null, null]);

    await save(desk, documentId, 'zh-Hans', { title: '人手标题' });
    expect(await told(documentId, 'zh-Hans')).toEqual([null, 'zh-Hant']);
    await act(desk, documentId, 'publish', 'zh-Hans');
    expect(await told(documentId, 'zh-Hans')).toEqual([null, null]);
    // Its title comes from the other script now; all else is still what its author wrote.
    expect(await told(documentId, 'zh-Hant')).toEqual([null, null]);
  });

  test('while it leads, also where it is saved as it is, and where what was written is discarded', async () => {
    const documentId = await publishedStory();
    await change(documentId, { source: 'zh-Hans' });
    await save(desk, documentId, 'zh-Hans', { title: (await draft(documentId, 'zh-Hans'))?.title });
    expect(await told(documentId, 'zh-Hans')).toEqual(['zh-Hant', 'zh-Hant']);
    await save(desk, documentId, 'zh-Hans', { title: '人手标题' });
    await act(desk, documentId, 'discard', 'zh-Hans');
    expect(await told(documentId, 'zh-Hans')).toEqual(['zh-Hant', 'zh-Hant']);
  });

  test('also when it leads no more, as before', async () => {
    const documentId = await publishedStory();
    await change(documentId, { source: 'zh-Hans' });
    await change(documentId, { source: 'zh-Hant' });
    expect(await told(documentId, 'zh-Hans')).toEqual(['zh-Hant', 'zh-Hant']);
    expect(await told(documentId, 'zh-Hant')).toEqual([null, null]);
  });

  test('not where a person has corrected it, whichever leads', async () => {
    const documentId = await publishedStory();
    await act(desk, documentId, 'publish', 'zh-Hans', { title: '人手标题' });
    await change(documentId, { source: 'zh-Hans' });
    expect(await told(documentId, 'zh-Hans')).toEqual([null, null]);
    await change(documentId, { source: 'zh-Hant' });
    expect(await told(documentId, 'zh-Hans')).toEqual([null, null]);
  });

  test('once a correction was undone, also where both have led since', async () => {
    const documentId = await publishedStory();
    await save(desk, documentId, 'zh-Hans', { title: '人手标题' });
    await change(documentId, { source: 'zh-Hans' });
    await change(documentId, { source: 'zh-Hant' });
    expect(await told(documentId, 'zh-Hans')).toEqual([null, 'zh-Hant']);
    await save(desk, documentId, 'zh-Hans', { title: '旧标题' });
    expect(await told(documentId, 'zh-Hans')).toEqual(['zh-Hant', 'zh-Hant']);
  });

  test('once a correction that was published is undone, also where both have led since', async () => {
    const documentId = await publishedStory();
    await act(desk, documentId, 'publish', 'zh-Hans', { title: '人手标题' });
    await change(documentId, { source: 'zh-Hans' });
    await change(documentId, { source: 'zh-Hant' });
    await act(desk, documentId, 'discard', 'zh-Hans');
    expect(await told(documentId, 'zh-Hans')).toEqual([null, null]);
    await save(desk, documentId, 'zh-Hans', { title: '旧标题' });
    expect(await told(documentId, 'zh-Hans')).toEqual(['zh-Hant', null]);
  });

  test('not where the other has taken over since what a person wrote in it', async () => {
    const documentId = await publishedStory();
    await change(documentId, { source: 'zh-Hans' });
    await save(desk, documentId, 'zh-Hans', { title: '人手标题' });
    await on(desk, documentId, 'convert').expect(200);
    await change(documentId, { source: 'zh-Hant' });
    expect(await told(documentId, 'zh-Hans')).toEqual([null, 'zh-Hant']);
    await save(desk, documentId, 'zh-Hans', { title: '旧标题' });
    await save(desk, documentId, 'zh-Hans', { title: '人手标题' });
    expect(await told(documentId, 'zh-Hans')).toEqual([null, 'zh-Hant']);
  });

  test('not after a review, whichever has led since', async () => {
    const documentId = await publishedStory();
    await change(documentId, { reviewed: true });
    await change(documentId, { source: 'zh-Hans' });
    await change(documentId, { source: 'zh-Hant' });
    expect(await told(documentId, 'zh-Hans')).toEqual([null, null]);
    await act(desk, documentId, 'discard', 'zh-Hans');
    expect(await told(documentId, 'zh-Hans')).toEqual([null, null]);
  });

  test('also where the one that led is deleted', async () => {
    const documentId = await publishedStory();
    await desk.delete(`${STORIES}/${documentId}?locale=zh-Hant`).expect(200);
    expect(await told(documentId, 'zh-Hans')).toEqual(['zh-Hant', 'zh-Hant']);
    await save(desk, documentId, 'zh-Hant', { title: '重寫的標題' });
    expect(await told(documentId, 'zh-Hans')).toEqual(['zh-Hant', 'zh-Hant']);
    expect(await told(documentId, 'zh-Hant')).toEqual([null, undefined]);
  });
});

describe('of a story that was published before it was remembered what the leading script is made of', () => {
  const oldStory = async (): Promise<string> => {
    const documentId = await publishedStory();
    const unknown = {
      isMadeByConversion: null,
      leadingDraftIsConverted: null,
      leadingPublishedIsConverted: null,
      leadingIsMadeByConversion: null,
    };
    await newsroom.strapi.db
      .query('plugin::hant-hans.pair')
      .update({ where: { relatedDocumentId: documentId }, data: unknown });
    return documentId;
  };

  test('that script is a person’s, also when it leads no more', async () => {
    const documentId = await oldStory();
    expect(await told(documentId, 'zh-Hant')).toEqual([null, null]);
    await save(desk, documentId, 'zh-Hant', { title: '又改標題' });
    expect(await told(documentId, 'zh-Hant')).toEqual([null, null]);
    await change(documentId, { source: 'zh-Hans' });
    expect(await told(documentId, 'zh-Hant')).toEqual([null, null]);
  });

  test('the other is converted still, also where it leads', async () => {
    const documentId = await oldStory();
    await change(documentId, { source: 'zh-Hans' });
    expect(await told(documentId, 'zh-Hans')).toEqual(['zh-Hant', 'zh-Hant']);
    expect(await told(documentId, 'zh-Hant')).toEqual([null, null]);
  });
});

describe('what is left of a document tells that it was converted', () => {
  test('until a person writes in it', async () => {
    const documentId = await publishedStory();
    await desk.delete(`${STORIES}/${documentId}?locale=zh-Hant`).expect(200);
    await save(desk, documentId, 'zh-Hans', { title: '旧标题' });
    expect(await told(documentId, 'zh-Hans')).toEqual(['zh-Hant', 'zh-Hant']);
    await save(desk, documentId, 'zh-Hans', { title: '人手标题', summary: '人手摘要' });
    expect(await told(documentId, 'zh-Hans')).toEqual([null, 'zh-Hant']);
    await act(desk, documentId, 'publish', 'zh-Hans');
    expect(await told(documentId, 'zh-Hans')).toEqual([null, null]);
    expect(await told(documentId, 'zh-Hant')).toEqual(['zh-Hans', 'zh-Hans']);
  });

  test('again, where what a person wrote in it is discarded', async () => {
    const documentId = await publishedStory();
    await desk.delete(`${STORIES}/${documentId}?locale=zh-Hant`).expect(200);
    await save(desk, documentId, 'zh-Hans', { title: '人手标题' });
    await act(desk, documentId, 'discard', 'zh-Hans');
    await save(desk, documentId, 'zh-Hans', { title: '旧标题' });
    expect(await told(documentId, 'zh-Hans')).toEqual(['zh-Hant', 'zh-Hant']);
  });

  test('also where it leads and the one that followed is deleted', async () => {
    const documentId = await publishedStory();
    await change(documentId, { source: 'zh-Hans' });
    await desk.delete(`${STORIES}/${documentId}?locale=zh-Hant`).expect(200);
    await save(desk, documentId, 'zh-Hans', { title: '人手标题' });
    expect(await told(documentId, 'zh-Hans')).toEqual([null, 'zh-Hant']);
  });

  test('until a person writes in it, at once in a type without drafts', async () => {
    const { documentId } = await buildTopic({ name: '計算機' });
    const tellOf = async (locale: string) =>
      (
        (await program.get(`/api/topics/${documentId}?locale=${locale}`).expect(200)) as {
          body: { meta: { convertedFrom: unknown } };
        }
      ).body.meta.convertedFrom;
    await desk.delete(`${TOPICS}/${documentId}?locale=zh-Hant`).expect(200);
    expect(await tellOf('zh-Hans')).toBe('zh-Hant');
    await desk.put(`${TOPICS}/${documentId}?locale=zh-Hans`).send({ name: '人手名' }).expect(200);
    expect(await tellOf('zh-Hans')).toBeNull();
    expect(await tellOf('zh-Hant')).toBe('zh-Hans');
  });
});

test('a character that is corrected in a version that leads is a person’s, also where it converts back the same', async () => {
  const answer = await desk
    .post(`${STORIES}?locale=zh-Hans`)
    .send({ title: '他后来制作', summary: '干部' })
    .expect(201);
  const { documentId } = (answer.body as { data: { documentId: string } }).data;
  await act(desk, documentId, 'publish', 'zh-Hans');
  await change(documentId, { source: 'zh-Hant' });
  await save(desk, documentId, 'zh-Hant', { summary: '乾部' });
  expect(await told(documentId, 'zh-Hant')).toEqual([null, 'zh-Hans']);
  await act(desk, documentId, 'publish', 'zh-Hant');
  expect(await told(documentId, 'zh-Hant')).toEqual([null, null]);
});

describe('a review', () => {
  test('of what is published counts at once', async () => {
    const documentId = await publishedStory();
    await change(documentId, { reviewed: true });
    expect(await told(documentId, 'zh-Hans')).toEqual([null, null]);
  });

  test('of a draft that says something else counts once that is published', async () => {
    const documentId = await publishedStory();
    await save(desk, documentId, 'zh-Hant', { title: '新標題' });
    await on(desk, documentId, 'convert').expect(200);
    await change(documentId, { reviewed: true });
    expect(await told(documentId, 'zh-Hans')).toEqual([null, 'zh-Hant']);
    await act(desk, documentId, 'publish', 'zh-Hant');
    expect(await told(documentId, 'zh-Hans')).toEqual([null, null]);
  });

  test('of a draft is discarded with it', async () => {
    const documentId = await publishedStory();
    await save(desk, documentId, 'zh-Hant', { title: '新標題' });
    await on(desk, documentId, 'convert').expect(200);
    await change(documentId, { reviewed: true });
    await act(desk, documentId, 'discard', 'zh-Hant');
    await act(desk, documentId, 'discard', 'zh-Hans');
    expect(await told(documentId, 'zh-Hans')).toEqual(['zh-Hant', 'zh-Hant']);
  });

  test('of what is published outlasts drafts that are discarded', async () => {
    const documentId = await publishedStory();
    await change(documentId, { reviewed: true });
    await save(desk, documentId, 'zh-Hant', { title: '新標題' });
    await on(desk, documentId, 'convert').expect(200);
    expect(await told(documentId, 'zh-Hans')).toEqual(['zh-Hant', null]);
    await act(desk, documentId, 'discard', 'zh-Hant');
    await act(desk, documentId, 'discard', 'zh-Hans');
    expect(await told(documentId, 'zh-Hans')).toEqual([null, null]);
  });
});

describe('a correction', () => {
  test('that was undone is none', async () => {
    const documentId = await publishedStory();
    await act(desk, documentId, 'publish', 'zh-Hans', { title: '手误标题' });
    expect(await told(documentId, 'zh-Hans')).toEqual([null, null]);
    await save(desk, documentId, 'zh-Hans', { title: '旧标题' });
    expect(await told(documentId, 'zh-Hans')).toEqual(['zh-Hant', null]);
    await act(desk, documentId, 'publish', 'zh-Hans');
    expect(await told(documentId, 'zh-Hans')).toEqual(['zh-Hant', 'zh-Hant']);
  });

  test('that was made in the source too stays a person’s', async () => {
    const documentId = await publishedStory();
    await save(desk, documentId, 'zh-Hans', { title: '人手标题' });
    await save(desk, documentId, 'zh-Hant', { title: '人手標題' });
    expect(await told(documentId, 'zh-Hans')).toEqual([null, 'zh-Hant']);
    await act(desk, documentId, 'publish', 'zh-Hant');
    expect(await told(documentId, 'zh-Hans')).toEqual([null, null]);
  });

  test('that was made in the source too stays a person’s when another field is converted', async () => {
    const documentId = await publishedStory();
    await save(desk, documentId, 'zh-Hans', { title: '人手标题' });
    await save(desk, documentId, 'zh-Hant', { title: '人手標題' });
    await act(desk, documentId, 'publish', 'zh-Hant');
    await act(desk, documentId, 'publish', 'zh-Hant', { summary: '新摘要' });
    expect((await draft(documentId, 'zh-Hans'))?.summary).toBe('新摘要');
    expect(await told(documentId, 'zh-Hans')).toEqual([null, null]);
  });

  test('is none any more once it was taken back for what conversion writes, and so is all else', async () => {
    const { documentId } = await buildArticle({ inBothScripts: false, data: { title: '原題' } });
    await save(desk, documentId, 'zh-Hans', { title: '人手标题' });
    await resolve(desk, documentId, { path: 'title', choice: 'take' });
    await on(desk, documentId, 'convert').expect(200);
    expect(await told(documentId, 'zh-Hans')).toEqual(['zh-Hant', undefined]);
  });

  test('that makes what a person wrote say what conversion would is still a person’s', async () => {
    const { documentId } = await buildArticle({ inBothScripts: false, data: { title: '原題' } });
    await save(desk, documentId, 'zh-Hans', { title: '人手标题' });
    await save(desk, documentId, 'zh-Hans', { title: '原题' });
    expect(await told(documentId, 'zh-Hans')).toEqual([null, undefined]);
  });
});
