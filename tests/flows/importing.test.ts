import type { UID } from '@strapi/strapi';

import type { ArticleImport } from '../../src/api/article-import/services/article-import';
import { parseText, type ImportedArticle } from '../../src/importer';
import { ARTICLE } from '../builders/articles';

const TOPIC = 'api::topic.topic';
const AUTHOR = 'api::author.author';

/** A story with a path of two topics and an author, whom the newsroom does not have yet. */
const story = (title: string, [above, topic, name]: [string, string, string]): ImportedArticle => {
  const content = `${title}\n2024-05-06\n元朗舊墟今日開放，市民可以入內參觀。\n`;
  const { article } = parseText({ content });
  return { ...article, topics: [[above, topic]], credits: [{ role: 'reporter', name }] };
};

const saveDraft = (article: ImportedArticle) =>
  (
    newsroom.strapi.service('api::article-import.article-import') as unknown as ArticleImport
  ).saveDraft(article);

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
