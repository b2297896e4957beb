import type { Core } from '@strapi/strapi';
import { publicAddress } from '../environment/public-address';

const ARTICLE = 'api::news-article.news-article';

/** Tells where to go: the admin panel, both APIs, and the article itself in both scripts. */
export async function printAddresses(app: Core.Strapi): Promise<void> {
  const base = publicAddress(process.env);
  const lines: [string, string][] = [
    ['Admin', `${base}/admin`],
    ['REST', `${base}/api/news-articles`],
    ['GraphQL', `${base}/graphql`],
  ];
  const article = (await providedArticle(app)) ?? (await newestArticle(app));
  if (article) {
    const address = `${base}/api/news-articles/${article.documentId}`;
    lines.push(['Article', `${address}?locale=zh-Hant`], ['', `${address}?locale=zh-Hans`]);
  }
  const text = lines.map(([name, address]) => `  ${name.padEnd(9)}${address}\n`).join('');
  process.stdout.write(`\nThe newsroom is open:\n\n${text}\n`);
}

/** By where the bootstrap noted it; somebody may have deleted it since. */
async function providedArticle(app: Core.Strapi): Promise<{ documentId: string } | null> {
  const store = app.store({ type: 'core', name: 'newsroom-bootstrap' });
  const made = (await store.get({ key: 'provided-article' })) as { documentId?: string } | null;
  if (made?.documentId === undefined || !(ARTICLE in app.contentTypes)) return null;
  return app.documents(ARTICLE).findOne({
    documentId: made.documentId,
    locale: 'zh-Hant',
    status: 'published',
    fields: ['documentId'],
  });
}

/** Where the provided one is not there any more, or was made before it was noted. */
async function newestArticle(app: Core.Strapi): Promise<{ documentId: string } | null> {
  if (!(ARTICLE in app.contentTypes)) return null;
  return app.documents(ARTICLE).findFirst({
    locale: 'zh-Hant',
    status: 'published',
    sort: ['datePublished:desc', 'createdAt:desc'],
    fields: ['documentId'],
  });
}
