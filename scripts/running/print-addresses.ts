import type { Core } from '@strapi/strapi';
import { publicAddress } from '../environment/public-address';

const ARTICLE = 'api::news-article.news-article';

/** Tells where to go: the admin panel, both APIs, and the newest article in both scripts. */
export async function printAddresses(app: Core.Strapi): Promise<void> {
  const base = publicAddress(process.env);
  const lines: [string, string][] = [
    ['Admin', `${base}/admin`],
    ['REST', `${base}/api/news-articles`],
    ['GraphQL', `${base}/graphql`],
  ];
  const article = await newestArticle(app);
  if (article) {
    const address = `${base}/api/news-articles/${article.documentId}`;
    lines.push(['Article', `${address}?locale=zh-Hant`], ['', `${address}?locale=zh-Hans`]);
  }
  const text = lines.map(([name, address]) => `  ${name.padEnd(9)}${address}\n`).join('');
  process.stdout.write(`\nThe newsroom is open:\n\n${text}\n`);
}

async function newestArticle(app: Core.Strapi): Promise<{ documentId: string } | null> {
  if (!(ARTICLE in app.contentTypes)) return null;
  return app.documents(ARTICLE).findFirst({
    locale: 'zh-Hant',
    status: 'published',
    sort: ['datePublished:desc', 'createdAt:desc'],
    fields: ['documentId'],
  });
}
