import { report } from './progress';
import { readArguments } from './read-arguments';
import { runDoor } from './run-door';
import { withNewsroom } from './running/with-newsroom';

const ARTICLE = 'api::news-article.news-article';

const USAGE = `Usage: npm run seed
  Fills a fresh database as the first start would, without serving it.`;

/** `npm run seed`: gives a fresh database what it must hold; one that has it is left as it is. */
runDoor(async () => {
  readArguments({ args: process.argv.slice(2), usage: USAGE, options: {}, files: 'none' });
  return withNewsroom('seed', async (app) => {
    const articles = await app.documents(ARTICLE).count({ locale: 'zh-Hant' });
    report(`The database is filled: it holds ${articles} article${articles === 1 ? '' : 's'}.`);
    return 0;
  });
});
