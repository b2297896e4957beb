import type { Core, UID } from '@strapi/strapi';

import { bootNewsroom } from './boot';
import { endWithBench } from './end-with-bench';
import type { Sample, SampleDocument, Values } from './messages';

/** Writes the documents that the bench sends as an editor's work would: through Strapi. */
const writeSample = async (sample: Sample): Promise<void> => {
  const newsroom = await bootNewsroom();
  const documents = new Map<unknown, unknown>();
  for (const data of sample.images) {
    const image = (await newsroom.db.query('plugin::upload.file').create({ data })) as Values;
    documents.set(data.name, image.id);
  }
  const write = async (uid: UID.ContentType, sampled: readonly SampleDocument[]) => {
    for (const { slug, versions } of sampled) {
      const documentId = await writeDocument(newsroom, { uid, versions, documents });
      documents.set(slug, documentId);
    }
  };
  await write('api::author.author', sample.authors);
  await write('api::topic.topic', sample.topics);
  await write('api::news-article.news-article', sample.articles);
  process.send?.({ kind: 'written' });
};

const writeDocument = async (
  newsroom: Core.Strapi,
  {
    uid,
    versions,
    documents,
  }: {
    uid: UID.ContentType;
    versions: SampleDocument['versions'];
    documents: ReadonlyMap<unknown, unknown>;
  },
): Promise<string> => {
  const service = newsroom.documents(uid);
  let documentId: string | undefined;
  for (const { locale, values } of versions) {
    const data = resolve(values, documents) as Values;
    const written = documentId
      ? await service.update({ documentId, locale, data } as never)
      : await service.create({ locale, data } as never);
    documentId = (written as Values | null)?.documentId as string;
  }
  if (documentId === undefined) throw new Error(`A document of ${uid} without a version`);
  if (newsroom.contentType(uid).options.draftAndPublish && 'publish' in service) {
    const publish = service.publish as (params: object) => Promise<unknown>;
    await publish({ documentId, locale: versions.map(({ locale }) => locale) });
  }
  return documentId;
};

/** Puts this database's ids where the sample names a related document or an image. */
const resolve = (value: unknown, documents: ReadonlyMap<unknown, unknown>): unknown => {
  if (Array.isArray(value)) return value.map((item) => resolve(item, documents));
  if (typeof value !== 'object' || value === null) return value;
  if ('$related' in value) return documents.get(value.$related);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, resolve(inner, documents)]),
  );
};

endWithBench();
process.once('message', (sample: Sample) => void writeSample(sample));
