import { articles, buildArticle, buildAuthor, buildTopic } from '../builders/articles';
import { administrator, apiToken, visitor } from '../helpers/people';
import { act, save, STORIES } from '../helpers/stories';

// Whoever writes, and by whichever door: what readers ask for by slug, and in lists, is what was written.

const HIT = 'newsroom; hit';
const HANT = 'locale=zh-Hant';
const TOPICS = '/content-manager/collection-types/api::topic.topic';

const ask = async (address: string, cookie = 'a=b') => {
  const { status, body, headers } = await visitor().get(address).set('Cookie', cookie);
  const { location, 'cache-status': kept } = headers as Record<string, string | undefined>;
  return { answer: { status, body: body as unknown, location }, kept };
};

/** Waits until a job of Strapi's has run, which tests start by themselves. */
const atItsHour = async (write: () => Promise<unknown>): Promise<void> => {
  const { cron } = newsroom.strapi;
  cron.start();
  try {
    await new Promise((resolve, reject) => {
      const task = () => write().then(resolve, reject);
      cron.add({ writing: { task, options: '* * * * * *' } });
    });
  } finally {
    cron.remove('writing');
    cron.stop();
  }
};

test('by slug and in lists, readers find what was written, whoever wrote it', async () => {
  const admin = await administrator();
  const token = await apiToken('full-access');
  const top = (await buildTopic({ name: '頂題' })).documentId;
  const other = (await buildTopic({ name: '別題' })).documentId;
  const { documentId: topic } = await buildTopic({ name: '子題', parent: top });
  const { documentId: author } = await buildAuthor('趙六');
  const build = (title: string) =>
    buildArticle({
      data: { title, topics: [topic], credits: [{ role: 'reporter', author }] },
      publish: ['zh-Hant', 'zh-Hans'],
    });
  const story = await build('頭條');
  const second = await build('次條');
  const slugOf = async (uid: 'api::topic.topic' | 'api::author.author', documentId: string) =>
    (await newsroom.strapi.documents(uid).findOne({ documentId, locale: 'zh-Hant' }))?.slug;

  const addresses = [
    `/api/news-articles/by-slug/${story.slug}?${HANT}`,
    `/api/news-articles/by-slug/${story.slug}?locale=zh-Hans`,
    `/api/news-articles/by-slug/${second.slug}?${HANT}`,
    `/api/topics/by-slug/${await slugOf('api::topic.topic', topic)}?${HANT}`,
    `/api/authors/by-slug/${await slugOf('api::author.author', author)}?${HANT}`,
    `/api/news-articles?${HANT}`,
    `/api/news-articles?locale=zh-Hans&sort=slug`,
    `/api/topics?${HANT}`,
    `/api/authors?${HANT}`,
  ] as const;
  const [OF_STORY, IN_SIMPLIFIED, OF_SECOND, OF_TOPIC, OF_AUTHOR, STORIES_NOW, , TOPICS_NOW] =
    addresses;
  const move = (parent: string) =>
    admin
      .put(`${TOPICS}/${topic}?${HANT}`)
      .send({ parent: { connect: [{ documentId: parent, locale: 'zh-Hant' }] } })
      .expect(200);
  const content = `渡輪加密\n2024-05-06\n首頁 > 地區新聞 > 離島\n\n渡輪服務今日起加密，居民表示歡迎。（記者王小明）\n`;

  // What each writer does, and what must have changed by it.
  const writes: [string, () => Promise<unknown>, string[]][] = [
    [
      'an ancestor is renamed',
      () => admin.put(`${TOPICS}/${top}?${HANT}`).send({ name: '頂題改' }).expect(200),
      [OF_TOPIC, TOPICS_NOW],
    ],
    ['a topic goes below another one', () => move(other), [OF_TOPIC]],
    [
      'an author is renamed',
      () =>
        token
          .put(`/api/authors/${author}?${HANT}`)
          .send({ data: { name: '趙七' } })
          .expect(200),
      [OF_STORY, OF_SECOND, OF_AUTHOR],
    ],
    [
      'a date that both scripts share is changed, and published in one',
      async () => {
        await save(admin, story.documentId, 'zh-Hant', { datePublished: '2026-02-03' });
        await act(admin, story.documentId, 'publish', 'zh-Hant');
      },
      [OF_STORY, IN_SIMPLIFIED, STORIES_NOW],
    ],
    [
      'a job publishes at its hour',
      () =>
        atItsHour(async () => {
          const version = { documentId: second.documentId, locale: 'zh-Hant' };
          await articles().update({ ...version, data: { title: '次條改' } });
          await articles().publish(version);
        }),
      [OF_SECOND, STORIES_NOW],
    ],
    [
      'a topic is cloned',
      () =>
        admin
          .post(`${TOPICS}/clone/${other}?${HANT}`)
          .send({ name: '別題之二', slug: 'bie-ti-zhi-er' })
          .expect(200),
      [TOPICS_NOW],
    ],
    [
      'a story is imported, with a topic that nobody knew',
      () => token.post('/api/article-import').send({ content }).expect(201),
      [TOPICS_NOW],
    ],
    [
      'a slug is changed',
      async () => {
        await save(admin, story.documentId, 'zh-Hant', { slug: 'tou-tiao-gai' });
        await act(admin, story.documentId, 'publish', 'zh-Hant');
      },
      [OF_STORY, STORIES_NOW],
    ],
    [
      'stories are withdrawn together',
      () =>
        admin
          .post(`${STORIES}/actions/bulkUnpublish?${HANT}`)
          .send({ documentIds: [story.documentId, second.documentId], locale: ['zh-Hant'] })
          .expect(200),
      [OF_SECOND, STORIES_NOW],
    ],
    [
      'stories are deleted together',
      () =>
        admin
          .post(`${STORIES}/actions/bulkDelete?locale=zh-Hans`)
          .send({ documentIds: [story.documentId, second.documentId], locale: ['zh-Hans'] })
          .expect(200),
      [],
    ],
  ];

  for (const [what, write, changed] of writes) {
    const before = new Map<string, unknown>();
    for (const address of addresses) {
      await ask(address);
      const { answer, kept } = await ask(address);
      expect({ what, address, kept: answer.status === 200 ? kept : HIT }).toEqual({
        what,
        address,
        kept: HIT,
      });
      before.set(address, answer);
    }
    await write();
    for (const address of addresses) {
      const { answer } = await ask(address);
      const { answer: anew } = await ask(address, 'koa.sess=x');
      expect({ what, address, answer }).toEqual({ what, address, answer: anew });
      if (changed.includes(address)) expect(answer).not.toEqual(before.get(address));
    }
  }
}, 60_000);
