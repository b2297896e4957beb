import type { Agent } from 'supertest';

import type { DocumentStatus } from '../../src/plugins/hant-hans/shared/contracts/documents';
import { buildArticle, buildTopic } from '../builders/articles';
import { administrator } from '../helpers/people';

const ARTICLE = 'api::news-article.news-article';
const TOPIC = 'api::topic.topic';
const ARTICLES = `/content-manager/collection-types/${ARTICLE}`;

let desk: Agent;
beforeAll(async () => {
  desk = await administrator();
  await desk.post('/i18n/locales').send({ code: 'en', name: 'English', isDefault: false });
});

const save = (documentId: string, locale: string, data: object) =>
  desk.put(`${ARTICLES}/${documentId}?locale=${locale}`).send(data).expect(200);

const act = (documentId: string, action: string, locale: string, data: object = {}) =>
  desk.post(`${ARTICLES}/${documentId}/actions/${action}?locale=${locale}`).send(data).expect(200);

const versions = async (documentId: string, status: 'draft' | 'published' = 'draft') => {
  const read = async (locale: string) => {
    const version = await newsroom.strapi
      .documents(ARTICLE)
      .findOne({ documentId, locale, status, populate: { topics: true } });
    return version && { slug: version.slug, topics: version.topics?.map(({ name }) => name) };
  };
  return { hant: await read('zh-Hant'), hans: await read('zh-Hans'), en: await read('en') };
};

const statusOf = async (documentId: string): Promise<DocumentStatus> => {
  const { body } = (await desk
    .get(`/hant-hans/documents/${ARTICLE}/${documentId}`)
    .expect(200)) as { body: { data: DocumentStatus } };
  return body.data;
};

describe('a version in a third locale', () => {
  it('is written beside a story whose topics have none, with an address of its own', async () => {
    const topic = await buildTopic({ name: '財經' });
    const { documentId, slug } = await buildArticle({ data: { topics: [topic.documentId] } });

    await save(documentId, 'en', { title: 'In English', slug: 'in-english' });
    await save(documentId, 'en', { slug: 'in-plain-english' });

    expect(await versions(documentId)).toEqual({
      hant: { slug, topics: ['財經'] },
      hans: { slug, topics: ['财经'] },
      en: { slug: 'in-plain-english', topics: [] },
    });
  });

  it('stays as it is when the two scripts move to another address and topic', async () => {
    const topic = await buildTopic({ name: '科技' });
    const { documentId } = await buildArticle({ publish: ['zh-Hant', 'zh-Hans'] });
    await save(documentId, 'en', { title: 'In English', slug: 'english-alone' });
    await act(documentId, 'publish', 'en');

    await act(documentId, 'publish', 'zh-Hant', {
      slug: 'moved-in-chinese',
      topics: { connect: [{ documentId: topic.documentId, locale: 'zh-Hant' }], disconnect: [] },
    });

    for (const status of ['draft', 'published'] as const) {
      expect(await versions(documentId, status)).toEqual({
        hant: { slug: 'moved-in-chinese', topics: ['科技'] },
        hans: { slug: 'moved-in-chinese', topics: ['科技'] },
        en: { slug: 'english-alone', topics: [] },
      });
    }
  });

  it('is published, discarded and deleted without a word to the two scripts', async () => {
    const { documentId, slug } = await buildArticle({
      data: { title: '舊題' },
      publish: ['zh-Hant', 'zh-Hans'],
    });
    await save(documentId, 'zh-Hans', { title: '人手' });
    await save(documentId, 'en', { title: 'In English', slug: 'not-for-long' });

    await act(documentId, 'publish', 'en', { slug: 'for-readers' });
    expect(await versions(documentId, 'published')).toMatchObject({
      hant: { slug },
      hans: { slug },
      en: { slug: 'for-readers' },
    });
    await save(documentId, 'en', { slug: 'once-more' });
    await act(documentId, 'discard', 'en');
    expect(await versions(documentId)).toMatchObject({
      hant: { slug },
      hans: { slug },
      en: { slug: 'for-readers' },
    });

    await desk.delete(`${ARTICLES}/${documentId}?locale=en`).expect(200);
    expect(await statusOf(documentId)).toMatchObject({
      state: 'edited',
      fields: [{ path: 'title', state: 'edited' }],
    });
  });

  it('is no source: what is begun in a script beside it leads', async () => {
    const { documentId } = await newsroom.strapi
      .documents(ARTICLE)
      .create({ locale: 'en', data: { title: 'In English first', slug: 'english-first' } });
    await save(documentId, 'zh-Hant', { title: '後寫', slug: 'hou-xie' });
    expect(await statusOf(documentId)).toMatchObject({ source: 'zh-Hant', state: 'missing' });

    await act(documentId, 'publish', 'zh-Hant');
    expect(await versions(documentId, 'published')).toMatchObject({
      hant: { slug: 'hou-xie' },
      hans: { slug: 'hou-xie' },
      en: null,
    });
  });

  it('is published with all others where the document is in no script yet', async () => {
    const { documentId } = await newsroom.strapi
      .documents(ARTICLE)
      .create({ locale: 'en', data: { title: 'English only', slug: 'english-only' } });
    await newsroom.strapi.documents(ARTICLE).publish({ documentId, locale: '*' });
    expect(await versions(documentId, 'published')).toMatchObject({
      hant: null,
      hans: null,
      en: { slug: 'english-only' },
    });
  });

  it('does not keep the other script from its readers when an archive is published', async () => {
    const { documentId, slug } = await buildArticle({ publish: ['zh-Hant', 'zh-Hans'] });
    await save(documentId, 'en', { title: 'In English', slug: 'in-the-archive' });
    await act(documentId, 'publish', 'en');
    // As it was before both were published together.
    await newsroom.strapi.db
      .query(ARTICLE)
      .deleteMany({ where: { documentId, locale: 'zh-Hans', publishedAt: { $notNull: true } } });

    const sync = newsroom.strapi.plugin('hant-hans').service<SyncService>('conversion').sync({
      uid: ARTICLE,
      from: 'zh-Hant',
      publish: true,
      dryRun: false,
      signal: new AbortController().signal,
    });
    for await (const event of sync) expect(event).toBeDefined();
    expect((await versions(documentId, 'published')).hans).toMatchObject({ slug });
  });
});

test('a topic begun in a third locale is there in both scripts once it is in one', async () => {
  const { documentId } = await newsroom.strapi
    .documents(TOPIC)
    .create({ locale: 'en', data: { name: 'Horses', slug: 'horses' } });
  await desk
    .put(`/content-manager/collection-types/${TOPIC}/${documentId}?locale=zh-Hant`)
    .send({ name: '馬術', slug: 'ma-shu' })
    .expect(200);
  const hans = await newsroom.strapi.documents(TOPIC).findOne({ documentId, locale: 'zh-Hans' });
  expect(hans).toMatchObject({ name: '马术', slug: 'ma-shu' });
});

interface SyncService {
  sync(request: object): AsyncIterable<unknown>;
}
