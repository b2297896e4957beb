import type { UID } from '@strapi/strapi';

import type { ArticleImport } from '../../src/api/article-import/services/article-import';
import { parseText, type ImportedArticle } from '../../src/importer';
import { ARTICLE } from '../builders/articles';
import { editor } from '../helpers/people';

const TOPIC = 'api::topic.topic';
const AUTHOR = 'api::author.author';

/** A story with a path of two topics and an author, whom the newsroom does not have yet. */
const story = (title: string, [above, topic, name]: [string, string, string]): ImportedArticle => {
  const content = `${title}\n2024-05-06\n元朗舊墟今日開放，市民可以入內參觀。\n`;
  const { article } = parseText({ content });
  return { ...article, topics: [[above, topic]], credits: [{ role: 'reporter', name }] };
};

const service = (): ArticleImport =>
  newsroom.strapi.service('api::article-import.article-import') as unknown as ArticleImport;

const saveDraft = (article: ImportedArticle, options?: Parameters<ArticleImport['saveDraft']>[1]) =>
  service().saveDraft(article, options);

const count = (uid: UID.ContentType, where: Record<string, string>): Promise<number> =>
  newsroom.strapi.db.query(uid).count({ where: { ...where, locale: 'zh-Hant' } });

const countMade = ([above, topic, name]: [string, string, string]): Promise<number[]> =>
  Promise.all([
    count(TOPIC, { name: above }),
    count(TOPIC, { name: topic }),
    count(AUTHOR, { name }),
  ]);

describe('two imports at the same moment', () => {
  it('of one story make it once, and the second is told where it is', async () => {
    const title = '元朗舊墟開放';
    const names: [string, string, string] = ['新界新聞', '元朗舊墟', '區小明'];
    const outcomes = await Promise.all([1, 2].map(() => saveDraft(story(title, names))));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['created', 'duplicate']);
    expect(new Set(outcomes.map(({ documentId }) => documentId)).size).toBe(1);
    expect(await count(ARTICLE, { title })).toBe(1);
    expect(await countMade(names)).toEqual([1, 1, 1]);
  });

  it('of two stories share the topics and the author that neither found', async () => {
    const names: [string, string, string] = ['離島新聞', '長洲', '歐陽小明'];
    const titles = ['長洲太平清醮', '長洲渡輪加班'];
    const outcomes = await Promise.all(titles.map((title) => saveDraft(story(title, names))));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['created', 'created']);
    expect(await countMade(names)).toEqual([1, 1, 1]);
  });
});

describe('a story that is imported again', () => {
  const names: [string, string, string] = ['九龍新聞', '啟德', '司徒小明'];
  const bodyOf = async (documentId: string, locale: string): Promise<string> => {
    const { body } = (await newsroom.strapi
      .documents(ARTICLE)
      .findOne({ documentId, locale, fields: ['body'] })) as { body: unknown };
    return JSON.stringify(body);
  };
  const rewritten = (article: ImportedArticle): ImportedArticle => ({
    ...article,
    body: [{ type: 'paragraph', text: '體育園今日開放，球迷湧入。' }],
    principles: [{ ordinal: 1, title: '安全', description: '分批入場' }],
    credits: [...article.credits, { role: 'photographer', name: '諸葛小華' }],
  });
  const updatedAt = async (documentId: string) =>
    (await newsroom.strapi.db
      .query(ARTICLE)
      .findMany({ where: { documentId }, select: ['updatedAt'] })) as unknown[];

  it('stays as it is, unless it is to be updated', async () => {
    const article = story('啟德開放', names);
    const { documentId } = await saveDraft(article);
    const before = await updatedAt(documentId);
    expect(await saveDraft(rewritten(article))).toEqual({ kind: 'duplicate', documentId });
    expect(await updatedAt(documentId)).toEqual(before);
  });

  it('is brought to what its file says, in both scripts, and keeps its address', async () => {
    const article = story('啟德體育園', names);
    const { documentId } = await saveDraft(article);
    const { slug } = (await newsroom.strapi
      .documents(ARTICLE)
      .findOne({ documentId, locale: 'zh-Hant' })) as { slug: string };
    const outcome = await saveDraft(rewritten(article), { duplicate: 'update' });
    expect(outcome).toMatchObject({ kind: 'updated', documentId });
    const updated = await newsroom.strapi.documents(ARTICLE).findOne({
      documentId,
      locale: 'zh-Hans',
      populate: { principles: true, credits: { populate: ['author'] } },
    });
    expect(updated).toMatchObject({
      slug,
      principles: [{ title: '安全', description: '分批入场' }],
      credits: [{ author: { name: '司徒小明' } }, { author: { name: '诸葛小华' } }],
    });
    expect(await bodyOf(documentId, 'zh-Hant')).toContain('球迷湧入');
    expect(await bodyOf(documentId, 'zh-Hans')).toContain('球迷涌入');
  });

  it('is not written to where its file says nothing new', async () => {
    const article = story('啟德郵輪碼頭', names);
    const { documentId } = await saveDraft(rewritten(article));
    const before = await updatedAt(documentId);
    const outcome = await saveDraft(rewritten(article), { duplicate: 'update' });
    expect(outcome).toEqual({ kind: 'duplicate', documentId });
    expect(await updatedAt(documentId)).toEqual(before);
  });

  it('is known where it had no date and was published, and not by its title alone', async () => {
    const article = { ...story('啟德天氣', names), datePublished: null };
    const { documentId } = await saveDraft(article, { publish: true });
    expect(await saveDraft(article)).toEqual({ kind: 'duplicate', documentId });
    expect(await saveDraft(rewritten(article))).toMatchObject({ kind: 'created' });
  });

  it('is looked for once among thousands of its title, whose texts stay in the database', async () => {
    const article = { ...story('啟德每日天氣', names), datePublished: null };
    const { documentId } = await saveDraft(article, { publish: true });
    await newsroom.strapi.db.query(ARTICLE).createMany({
      data: Array.from({ length: 100 }, (_, day) => ({
        documentId: `weather${day}`,
        locale: 'zh-Hant',
        title: article.title,
        slug: `weather-${day}`,
        datePublished: '2024-05-06',
        body: [{ type: 'paragraph', children: [{ type: 'text', text: `第${day}日。` }] }],
      })),
    });
    const asked: string[] = [];
    const note = ({ sql }: { sql: string }) => asked.push(sql);
    newsroom.strapi.db.connection.on('query', note);
    const rewrittenOne = await service().findDuplicates(rewritten(article));
    expect(await service().findDuplicates(article)).toMatchObject([{ documentId }]);
    newsroom.strapi.db.connection.removeListener('query', note);
    expect(rewrittenOne).toEqual([]);
    const ofStories = asked.filter((sql) => sql.includes('"news_articles"'));
    expect(ofStories).toHaveLength(2);
    for (const sql of ofStories) expect(sql.split(' where ')[0]).not.toContain('body');
  });

  it('is known by the version that is left, where the other one was deleted', async () => {
    const article = story('啟德舊機場', names);
    const { documentId } = await saveDraft(article);
    await newsroom.strapi.documents(ARTICLE).delete({ documentId, locale: 'zh-Hant' });
    expect(await saveDraft(article)).toEqual({ kind: 'duplicate', documentId });
    const undated = { ...story('啟德舊天氣', names), datePublished: null };
    const { documentId: other } = await saveDraft(undated, { publish: true });
    await newsroom.strapi.documents(ARTICLE).delete({ documentId: other, locale: 'zh-Hant' });
    expect(await saveDraft(undated)).toEqual({ kind: 'duplicate', documentId: other });
    expect(await saveDraft(rewritten(undated))).toMatchObject({ kind: 'created' });
  });

  it('is known where it was written in the other script, by the glossary’s words', async () => {
    const desk = await editor();
    await desk.post('/hant-hans/glossary').send({ hant: '的士', hans: '出租车' }).expect(201);
    const { documentId } = await newsroom.strapi.documents(ARTICLE).create({
      locale: 'zh-Hans',
      data: { title: '启德出租车加价', slug: '', datePublished: '2024-05-06' },
    });
    const outcome = await saveDraft(story('啟德的士加價', names));
    expect(outcome).toEqual({ kind: 'duplicate', documentId });
  });

  it('is left to whoever changed it in the admin panel', async () => {
    const article = story('啟德舊跑道', names);
    const { documentId } = await saveDraft(article);
    await (
      await editor()
    )
      .put(`/content-manager/collection-types/${ARTICLE}/${documentId}?locale=zh-Hant`)
      .send({ summary: '編輯所寫。' })
      .expect(200);
    const outcome = await saveDraft(rewritten(article), { duplicate: 'update' });
    expect(outcome).toEqual({ kind: 'duplicate', documentId });
    expect(await bodyOf(documentId, 'zh-Hant')).toContain('元朗舊墟');
  });

  it('keeps in the other script what a person corrected there', async () => {
    const article = story('啟德新社區', names);
    const { documentId } = await saveDraft(article);
    await (
      await editor()
    )
      .put(`/content-manager/collection-types/${ARTICLE}/${documentId}?locale=zh-Hans`)
      .send({ title: '启德的新社区' })
      .expect(200);
    const outcome = await saveDraft(rewritten(article), { duplicate: 'update' });
    expect(outcome).toMatchObject({ kind: 'updated', documentId });
    expect(
      await newsroom.strapi.documents(ARTICLE).findOne({ documentId, locale: 'zh-Hans' }),
    ).toMatchObject({ title: '启德的新社区' });
    expect(await bodyOf(documentId, 'zh-Hans')).toContain('球迷涌入');
  });
});
