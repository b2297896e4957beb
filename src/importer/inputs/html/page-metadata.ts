import type { MetadataName } from '../source-document';
import type { PageHead } from './page-reader';
import { articleOf, breadcrumbOf, namesOf, textOf } from './json-ld';
import { isFrontPage, webAddress } from './web-address';

type PageMetadataName = Exclude<MetadataName, 'other'>;

/** What a page's head says of its story, each thing once, in the order in which it is shown. */
export type PageMetadata = readonly { name: PageMetadataName; value: string }[];

/**
 * JSON-LD is believed first, then Open Graph, then meta elements: the first was written for machines
 * that read news, the last is often the site's own.
 */
export function pageMetadata(head: PageHead): PageMetadata {
  const items = head.jsonLd.flatMap(parseJsonLd);
  const article = articleOf(items);
  const meta = (...names: string[]): string | null =>
    names.flatMap((name) => head.metas.filter((one) => one.name === name))[0]?.content ?? null;
  const addressOf = (said: readonly (string | null)[]): string | null =>
    said
      .map((address) => webAddress(address, head.base ?? meta('og:url')))
      .find((address) => address !== null && !isFrontPage(address)) ?? null;
  const said: Record<PageMetadataName, (string | null)[]> = {
    headline: [textOf(article?.headline) ?? meta('og:title', 'twitter:title')],
    pageTitle: [head.title],
    subtitle: [textOf(article?.alternativeHeadline)],
    datePublished: [
      textOf(article?.datePublished) ??
        meta(
          'article:published_time',
          'publishdate',
          'pubdate',
          'date',
          'dc.date',
          'datepublished',
        ),
    ],
    author: article?.author
      ? namesOf(article.author)
      : [meta('article:author', 'author', 'dc.creator')].filter((name) => !isAddress(name)),
    siteName: [namesOf(article?.publisher)[0] ?? meta('og:site_name', 'application-name')],
    source: [meta('source', 'contentsource', 'dc.source')],
    description: [textOf(article?.description) ?? meta('og:description', 'description')],
    breadcrumb: [breadcrumbOf(items)],
    url: [addressOf([textOf(article?.url), head.canonical, meta('og:url')])],
  };
  return NAMES.flatMap((name) =>
    said[name].flatMap((value) => {
      const tidy = value?.replace(/\s+/g, ' ').trim();
      return tidy ? [{ name, value: tidy }] : [];
    }),
  );
}

const NAMES: readonly PageMetadataName[] = [
  'headline',
  'pageTitle',
  'subtitle',
  'datePublished',
  'author',
  'siteName',
  'source',
  'description',
  'breadcrumb',
  'url',
];

/** Facebook's form of an author is the address of a profile. */
const isAddress = (text: string | null): boolean => /^https?:/i.test(text ?? '');

function parseJsonLd(text: string): unknown[] {
  try {
    // Some sites leave line ends within strings, which JSON does not allow.
    return [JSON.parse(text.replace(/[\n\r\t]/g, ' '))];
  } catch {
    return [];
  }
}
