import type { Agent } from 'supertest';

import { ARTICLE, buildArticle } from '../builders/articles';
import { editor } from '../helpers/people';
import { save } from '../helpers/stories';

let desk: Agent;
beforeAll(async () => {
  desk = await editor();
});

/** A story in conflict, led by Traditional or by Simplified. */
const buildConflict = async (source: 'zh-Hant' | 'zh-Hans', title: string): Promise<string> => {
  const { documentId } = await buildArticle({ data: { title: '舊標題', summary: '舊摘要' } });
  await desk.put(`/hant-hans/documents/${ARTICLE}/${documentId}`).send({ source }).expect(200);
  const target = source === 'zh-Hant' ? 'zh-Hans' : 'zh-Hant';
  await save(desk, documentId, target, { summary: '人手' });
  await save(desk, documentId, source, { title, summary: '新' });
  return documentId;
};

const list = async () => {
  const { connection } = newsroom.strapi.db;
  const statements: string[] = [];
  const remember = ({ sql }: { sql: string }) => statements.push(sql);
  connection.on('query', remember);
  const answer = await desk.get('/hant-hans/conflicts').expect(200);
  connection.removeListener('query', remember);
  const { data } = answer.body as { data: { documentId: string; title: string }[] };
  return { data, statements };
};

test('conflicts are listed by the titles that people write, whose other fields are not read', async () => {
  const first = await buildConflict('zh-Hant', '香港標題');
  const alone = await list();
  const second = await buildConflict('zh-Hans', '深圳标题');
  const third = await buildConflict('zh-Hant', '澳門標題');
  const all = await list();
  expect(all.data.map(({ documentId, title }) => [documentId, title])).toEqual([
    [third, '澳門標題'],
    [second, '深圳标题'],
    [first, '香港標題'],
  ]);
  expect(all.statements).toHaveLength(alone.statements.length);
  expect(all.statements.join('\n')).not.toMatch(/news_articles_cmps/);
});
