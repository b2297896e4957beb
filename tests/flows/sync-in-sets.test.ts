import { ARTICLE, articles, buildArticle, buildAuthor, buildTopic } from '../builders/articles';
import { buildImage } from '../builders/images';
import { expectSameArchive, removeScript } from '../helpers/archives';

const items = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ordinal: index + 1,
    title: `突出發展${index + 1}`,
    description: '穩中求進',
  }));

/** An archive from before there was a second script. */
const buildArchive = async (): Promise<void> => {
  const authors = [await buildAuthor('於寶明'), await buildAuthor('范長江')];
  const above = await buildTopic({ name: '灣區' });
  const topics = [above, await buildTopic({ name: '深圳', parent: above.documentId })];
  const whole = {
    summary: '摘要：發展',
    body: [
      { type: 'heading', level: 2, children: [{ type: 'text', text: '標題', bold: true }] },
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: '記者於寶明報道' },
          {
            type: 'link',
            url: 'https://example.com/後',
            children: [{ type: 'text', text: '連結' }],
          },
        ],
      },
    ],
    sourceUrl: 'https://example.com/1',
    credits: authors.map(({ documentId }) => ({ role: 'reporter', author: documentId })),
    topics: topics.map(({ documentId }) => documentId),
    principlesHeading: '七個突出',
    principles: items(7),
    actionItemsHeading: '十大行動',
    actionItems: items(10),
    cover: await buildImage('cover'),
    coverCaption: '圖說',
    seo: { metaTitle: '發展', shareImage: await buildImage('share') },
  };
  const { id: createdBy } = (await newsroom.strapi.db
    .query('admin::user')
    .create({ data: { firstname: '記者', email: 'writer@example.com' } })) as { id: number };
  const [root] = whole.topics;
  await buildArticle({ data: whole, publish: ['zh-Hant'] });
  await buildArticle({ data: { ...whole, topics: [root] }, publish: ['zh-Hant'] });
  await buildArticle({ publish: ['zh-Hant'] });
  await buildArticle({ data: { ...whole, createdBy } });
  const { documentId } = await buildArticle({ data: whole, publish: ['zh-Hant'] });
  const data = { title: '未完成的修訂' };
  await articles().update({ documentId, locale: 'zh-Hant', data });
  await removeScript(ARTICLE);
};

test.each([{ publish: false }, { publish: true }])(
  'an archive written in sets is the archive written one by one, row by row, with publish $publish',
  async ({ publish }) => {
    await buildArchive();
    expect(await expectSameArchive({ uid: ARTICLE, publish })).toEqual([]);
  },
);
