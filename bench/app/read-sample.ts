import type { Core, UID } from '@strapi/strapi';

import { bootNewsroom } from './boot';
import { endWithBench } from './end-with-bench';
import type { Sample, SampleDocument, Values } from './messages';

const LOCALES = ['zh-Hant', 'zh-Hans'];

/** Relations by attribute, as they are populated to be read. */
const ARTICLE_POPULATE = {
  credits: { populate: ['author'] },
  topics: true,
  principles: true,
  actionItems: true,
  cover: true,
  seo: true,
};

/** Reads every document of a filled database, as drafts, through Strapi and sends them to the bench. */
const readSample = async (): Promise<void> => {
  endWithBench();
  const newsroom = await bootNewsroom();
  const images = await newsroom.db
    .query('plugin::upload.file')
    .findMany({ orderBy: { id: 'asc' } });
  const sample: Sample = {
    images: (images as Values[]).map(withoutIdentity),
    authors: await readDocuments(newsroom, { uid: 'api::author.author', populate: {} }),
    topics: await readDocuments(newsroom, { uid: 'api::topic.topic', populate: { parent: true } }),
    articles: await readDocuments(newsroom, {
      uid: 'api::news-article.news-article',
      populate: ARTICLE_POPULATE,
    }),
  };
  process.send?.({ kind: 'sample', sample });
};

const readDocuments = async (
  newsroom: Core.Strapi,
  { uid, populate }: { uid: UID.ContentType; populate: object },
): Promise<SampleDocument[]> => {
  const bySlug = new Map<string, SampleDocument['versions'][number][]>();
  for (const locale of LOCALES) {
    const rows = (await newsroom.documents(uid).findMany({
      locale,
      status: 'draft',
      sort: 'id',
      populate,
      limit: -1,
    })) as unknown as Values[];
    for (const row of rows) {
      const slug = String(row.slug);
      const versions = bySlug.get(slug) ?? [];
      bySlug.set(slug, [...versions, { locale, values: withoutIdentity(row) }]);
    }
  }
  return [...bySlug].map(([slug, versions]) => ({ slug, versions }));
};

const IDENTITY = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'locale',
  'createdBy',
  'updatedBy',
  'localizations',
]);

/** Fields without what this database alone knows; related documents become their slug or name. */
const withoutIdentity = (entry: Values): Values =>
  Object.fromEntries(
    Object.entries(entry)
      .filter(([name, value]) => !IDENTITY.has(name) && value !== null)
      .map(([name, value]) => [name, portable(value)]),
  );

const portable = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(portable);
  if (typeof value !== 'object' || value === null) return value;
  if (isEntry(value) && 'documentId' in value) {
    return { $related: value.slug ?? value.name };
  }
  return isEntry(value) ? withoutIdentity(value) : value;
};

const isEntry = (value: object): value is Values => 'id' in value;

void readSample();
