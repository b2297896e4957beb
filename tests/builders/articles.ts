export const ARTICLE = 'api::news-article.news-article';

/** The Document Service of articles. */
export const articles = () => newsroom.strapi.documents(ARTICLE);

export interface BuiltArticle {
  documentId: string;
  title: string;
  slug: string;
}

let count = 0;

/** An article in Traditional, a draft unless `publish` names the scripts to publish. */
export const buildArticle = async (
  options: {
    data?: Record<string, unknown>;
    inBothScripts?: boolean;
    publish?: ('zh-Hant' | 'zh-Hans')[];
  } = {},
): Promise<BuiltArticle> => {
  const { data = {}, inBothScripts = true, publish = [] } = options;
  const { strapi } = newsroom;
  count += 1;
  const { documentId } = await articles().create({
    locale: 'zh-Hant',
    // The empty slug is filled in from the title.
    data: { title: `灣區新聞第${count}則`, slug: '', datePublished: '2026-01-02', ...data },
  });
  if (inBothScripts) {
    await strapi
      .plugin('hant-hans')
      .service<ConversionService>('conversion')
      .convert({ uid: ARTICLE, documentId, to: 'zh-Hans' });
  }
  if (publish.length > 0) await articles().publish({ documentId, locale: publish });
  const article = await articles().findOne({ documentId, locale: 'zh-Hant' });
  return { documentId, title: article?.title ?? '', slug: article?.slug ?? '' };
};

interface ConversionService {
  convert(document: { uid: string; documentId: string; to: string }): Promise<unknown>;
}

/** A topic in both scripts. */
export const buildTopic = async (data: {
  name: string;
  parent?: string;
}): Promise<{ documentId: string }> =>
  newsroom.strapi
    .documents('api::topic.topic')
    .create({ locale: 'zh-Hant', data: { slug: '', ...data } });

/** A person credited, in both scripts. */
export const buildAuthor = async (name: string): Promise<{ documentId: string }> =>
  newsroom.strapi
    .documents('api::author.author')
    .create({ locale: 'zh-Hant', data: { name, slug: '' } });
