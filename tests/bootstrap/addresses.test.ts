import { printAddresses } from '../../scripts/running/print-addresses';
import { buildArticle } from '../builders/articles';
import { visitor } from '../helpers/people';

/** The title of the story whose address a start prints. */
const printedTitle = async (): Promise<string> => {
  const lines: unknown[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    lines.push(text);
    return true;
  });
  await printAddresses(newsroom.strapi).finally(() => write.mockRestore());
  const [address] = /\/api\/\S+locale=zh-Hant/.exec(lines.join('')) ?? [];
  const { body } = await visitor().get(String(address)).expect(200);
  return (body as { data: { title: string } }).data.title;
};

test('a start prints where the provided article is, and the newest once it is gone', async () => {
  await buildArticle({
    data: { title: '更新的新聞', datePublished: '2099-01-01' },
    publish: ['zh-Hant', 'zh-Hans'],
  });
  expect(await printedTitle()).toMatch(/^深圳寶安區/);

  const store = newsroom.strapi.store({ type: 'core', name: 'newsroom-bootstrap' });
  const { documentId } = (await store.get({ key: 'provided-article' })) as { documentId: string };
  await newsroom.strapi
    .documents('api::news-article.news-article')
    .delete({ documentId, locale: '*' });
  expect(await printedTitle()).toBe('更新的新聞');
});
