import { ARTICLE, buildArticle } from '../builders/articles';
import { connectionsAtRest } from '../helpers/connections';
import { editor } from '../helpers/people';
import { STORIES } from '../helpers/stories';

interface Transaction {
  raw(sql: string): Promise<unknown>;
}

/** Strapi's question whether another story has the address; its connection ends while it is asked. */
const loseUniqueChecks = (): void => {
  const { db } = newsroom.strapi;
  const query = db.query(ARTICLE);
  const findOne = query.findOne.bind(query);
  jest.spyOn(query, 'findOne').mockImplementation((params) => {
    // Whether another document has it, in drafts as well, is asked before, by us.
    const isUniqueCheck = ['slug', 'publishedAt'].every((field) => field in (params?.where ?? {}));
    if (!isUniqueCheck) return findOne(params);
    return db.transaction(({ trx }: { trx: Transaction }) =>
      trx.raw('select pg_terminate_backend(pg_backend_pid())'),
    );
  });
};

afterEach(() => jest.restoreAllMocks());

test('a write that loses its connection in the unique check is answered, and leaves none behind', async () => {
  const desk = await editor();
  const { documentId } = await buildArticle({ inBothScripts: false });
  const publish = () =>
    desk.post(`${STORIES}/${documentId}/actions/publish?locale=zh-Hant`).send({}).timeout(10_000);
  loseUniqueChecks();
  await publish().expect(503);
  await connectionsAtRest();
  jest.restoreAllMocks();
  await publish().expect(200);
});
