/**
 * @jest-environment-options {"types": "tests/types/overrides"}
 */
import { buildArticle, buildAuthor, buildTopic } from '../builders/articles';
import { accessKey } from '../helpers/people';

// A controller, a service and lifecycles of a project's own, each of which hides what has the slug `mi-mi`.

let programs: string;
let ids: { topics: string; authors: string };

beforeAll(async () => {
  ids = {
    topics: (await buildTopic({ name: '秘密' })).documentId,
    authors: (await buildAuthor('秘密')).documentId,
  };
  await buildTopic({ name: '公開' });
  await buildAuthor('公開');
  await buildArticle({ data: { title: '秘密', slug: 'mi-mi' }, publish: ['zh-Hant', 'zh-Hans'] });
  programs = await accessKey('read-only');
});

interface Story {
  readonly title: string;
  readonly slug: string;
}

const ask = async (path: string, who: string) => {
  const headers = new Headers(who === 'program' ? { authorization: `Bearer ${programs}` } : {});
  const response = await fetch(`${newsroom.url}/api/${path}`, { headers });
  return { status: response.status, text: await response.text() };
};

describe.each(['visitor', 'program'])('what a %s asks', (who) => {
  test.each(['topics', 'authors'] as const)(
    'of %s is answered by the code that they have',
    async (kind) => {
      for (const query of ['', '?sort=name', '?locale=zh-Hans', '?fields=slug', '?populate=*']) {
        const { status, text } = await ask(`${kind}${query}`, who);
        expect({ query, status }).toEqual({ query, status: 200 });
        expect(text).toContain('"slug":"gong-kai"');
        expect(text).not.toContain('"slug":"mi-mi"');
      }
      for (const path of [`${kind}/${ids[kind]}`, `${kind}/by-slug/mi-mi`]) {
        for (const query of ['', '?fields=slug']) {
          const { status } = await ask(`${path}${query}`, who);
          expect({ path, query, status }).toEqual({ path, query, status: 404 });
        }
      }
    },
  );

  test('of stories is answered with what their lifecycles make of it', async () => {
    for (const path of [
      'news-articles',
      'news-articles?sort=title',
      'news-articles?filters[slug]=mi-mi',
      'news-articles/by-slug/mi-mi',
      'news-articles?fields[0]=title&fields[1]=slug',
    ]) {
      const { status, text } = await ask(path, who);
      expect({ path, status }).toEqual({ path, status: 200 });
      // Of what is populated, such as the other script, Strapi tells no lifecycles.
      const { data } = JSON.parse(text) as { data: Story | Story[] };
      const found = [data].flat().find(({ slug }) => slug === 'mi-mi');
      expect({ path, title: found?.title }).toEqual({ path, title: '（不公開）' });
    }
  });
});
