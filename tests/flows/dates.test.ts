import { apiToken, editor, visitor } from '../helpers/people';
import { setServerClock } from '../helpers/server-clock';
const ARTICLES = '/content-manager/collection-types/api::news-article.news-article';
/** Late in the evening by Greenwich, when Hong Kong has its next day already. */
const NOW = '2024-02-28T17:30:00Z';
const TODAY = '2024-02-29';

let setBack: () => void;
beforeAll(() => {
  setBack = setServerClock(NOW);
});
afterAll(() => {
  setBack();
});

interface Answer {
  body: { data: { documentId: string; datePublished: string | null } };
}

const datesOf = async (documentId: string): Promise<unknown[]> => {
  const rows: { datePublished: unknown }[] = await newsroom.strapi.db
    .query('api::news-article.news-article')
    .findMany({ where: { documentId } });
  return rows.map(({ datePublished }) => datePublished);
};

test('a story that is published without a date gets the day it is in Hong Kong, in both scripts', async () => {
  const desk = await editor();
  const { body } = (await desk
    .post(`${ARTICLES}?locale=zh-Hant`)
    .send({ title: '沒有日期' })
    .expect(201)) as Answer;
  const { documentId } = body.data;
  expect(await datesOf(documentId)).toEqual([null]);
  await desk.post(`${ARTICLES}/${documentId}/actions/publish?locale=zh-Hant`).send({}).expect(200);
  expect(await datesOf(documentId)).toEqual([TODAY, TODAY, TODAY, TODAY]);
  const { body: read } = (await visitor()
    .get(`/api/news-articles/${documentId}?locale=zh-Hans`)
    .expect(200)) as Answer;
  expect(read.data.datePublished).toBe(TODAY);
});

test('a date that an editor gave stays as it is', async () => {
  const desk = await editor();
  const { body } = (await desk
    .post(`${ARTICLES}?locale=zh-Hant`)
    .send({ title: '舊聞', datePublished: '2020-02-29' })
    .expect(201)) as Answer;
  const { documentId } = body.data;
  await desk.post(`${ARTICLES}/${documentId}/actions/publish?locale=zh-Hant`).send({}).expect(200);
  expect(new Set(await datesOf(documentId))).toEqual(new Set(['2020-02-29']));
});

test('a program that creates what is published at once, or takes the date away, gets one too', async () => {
  const program = await apiToken('full-access');
  const { body } = (await program
    .post('/api/news-articles?locale=zh-Hant&status=published')
    .send({ data: { title: '由程式發佈' } })
    .expect(201)) as Answer;
  const { documentId } = body.data;
  expect(body.data.datePublished).toBe(TODAY);
  await program
    .put(`/api/news-articles/${documentId}?locale=zh-Hant&status=published`)
    .send({ data: { datePublished: null } })
    .expect(200);
  expect(new Set(await datesOf(documentId))).toEqual(new Set([TODAY]));
});
