import { report } from './progress';
import { runDoor } from './run-door';
import { withNewsroom } from './running/with-newsroom';

const ARTICLE = 'api::news-article.news-article';

/** `npm run seed`: gives a fresh database what it must hold; one that has it is left as it is. */
runDoor(() =>
  withNewsroom('seed', async (app) => {
    const articles = await app.documents(ARTICLE).count({ locale: 'zh-Hant' });
    report(`The database is filled: it holds ${articles} article${articles === 1 ? '' : 's'}.`);
    return 0;
  }),
);
