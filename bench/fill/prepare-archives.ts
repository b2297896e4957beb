import type { Workshop } from '../workshop';
import type { ArticleText } from './article-text';
import { fillDatabase } from './fill-database';
import { archiveOf } from './fill-plan';
import { fillFingerprint } from './fingerprint';

/**
 * Makes and fills a database for each size, or takes one that an earlier run kept, if it would be
 * filled just the same today. A database is called by its number of articles.
 */
export const prepareArchives = async (
  workshop: Workshop,
  request: { sizes: readonly number[]; template: string; texts: readonly ArticleText[] },
): Promise<void> => {
  const { databases, projectFolder, report } = workshop;
  const { sizes, template, texts } = request;
  const fingerprint = fillFingerprint(projectFolder);
  for (const size of sizes) {
    const name = String(size);
    const articles = `${size.toLocaleString('en')} articles`;
    if ((await databases.descriptionOf(name)) === fingerprint) {
      report(`${articles}: the database that was kept.`);
      continue;
    }
    report(`Filling in ${articles} …`);
    await databases.create(name, template);
    await databases.on(name, (client) =>
      fillDatabase({ client, plan: archiveOf(size), texts, report }),
    );
    await databases.describe(name, fingerprint);
  }
};
