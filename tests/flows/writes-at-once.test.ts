import type { Agent } from 'supertest';

import { buildArticle, buildTopic } from '../builders/articles';
import { editor } from '../helpers/people';
import { STORIES } from '../helpers/stories';

test('stories that share topics are saved and published at once, from either script', async () => {
  const desk: Agent = await editor();
  const topics: string[] = [];
  for (const name of ['灣區', '深圳', '香港']) topics.push((await buildTopic({ name })).documentId);
  const stories: string[] = [];
  for (let count = 0; count < 8; count += 1) {
    const order = count % 2 === 0 ? topics : topics.toReversed();
    const { documentId } = await buildArticle({
      data: { topics: order },
      publish: ['zh-Hant', 'zh-Hans'],
    });
    stories.push(documentId);
  }
  const refused: unknown[] = [];
  const ask = async (url: string, method: 'post' | 'put', body: object = {}) => {
    const answer = await desk[method](url).send(body);
    if (answer.status !== 200) refused.push([url, answer.status, answer.body]);
  };
  const publish = (story: string, locale: string) =>
    ask(`${STORIES}/${story}/actions/publish?locale=${locale}`, 'post');
  for (let round = 0; round < 6; round += 1) {
    await Promise.all(
      stories.map((story, index) => {
        const locale = index % 2 === 0 ? 'zh-Hant' : 'zh-Hans';
        const order = (index + round) % 2 === 0 ? topics : topics.toReversed();
        const set = order
          .slice(0, 1 + ((index + round) % 3))
          .map((documentId) => ({ documentId, locale }));
        return (index + round) % 4 < 2
          ? ask(`${STORIES}/${story}?locale=${locale}`, 'put', { topics: { set } })
          : publish(story, locale);
      }),
    );
  }
  expect(refused).toEqual([]);
});
