import { COMPLETE_ARTICLE } from '../../src/delivery/articles/article-populate';
import { slugOfArticle, slugOfTopic } from '../fill/fill-plan';
import { queryString } from './query-string';

/** A request of the content API. */
export interface ContentRequest {
  readonly path: string;
  /** By name, in small letters. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent by POST, as JSON; a request without is a GET. */
  readonly body?: string;
}

/** Asked by somebody with a session of the newsroom: the answer is made anew, and kept by nobody. */
export const unkept = (request: ContentRequest): ContentRequest => ({
  ...request,
  headers: { ...request.headers, cookie: 'koa.sess=bench' },
});

/** What may be asked for in a database that was filled. */
export interface Catalogue {
  /** Articles spread over the whole archive, old and new. */
  readonly articles: readonly { readonly number: number; readonly documentId: string }[];
  /** The number of a topic that only the oldest articles have. */
  readonly closedTopic: number;
  /** What the page before page 1,000 of the front page's list says comes next, where there is one. */
  readonly cursor: string | undefined;
  /** How many articles there are. */
  readonly size: number;
}

/** A kind of request that sites make. */
export interface Scenario {
  readonly name:
    | 'article'
    | 'slug'
    | 'list'
    | 'front-page'
    | 'deep-page'
    | 'after'
    | 'topic'
    | 'closed-topic'
    | 'graphql';
  readonly title: string;
  /** Whether its answer must stay as fast while the archive grows. */
  readonly staysAsFast?: true;
  /** Every request of this kind that is made, in turns; none where an archive is too small for it. */
  readonly requests: (catalogue: Catalogue) => ContentRequest[];
}

const COMPLETE = queryString(COMPLETE_ARTICLE);
const NEWEST_FIRST = 'locale=zh-Hant&sort=datePublished:desc';
/** How many articles a list has that says nothing of it (`config/api.ts`). */
export const PAGE_SIZE = 25;
const DEEP_PAGE = 1_000;
/** How many articles lie before that page. */
export const BEFORE_DEEP_PAGE = (DEEP_PAGE - 1) * PAGE_SIZE;

export const FRONT_PAGE: ContentRequest = { path: `/api/news-articles?${NEWEST_FIRST}` };

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'article',
    title: 'one article, complete',
    staysAsFast: true,
    requests: ({ articles }) =>
      articles.map(({ documentId }) => ({ path: `/api/news-articles/${documentId}` })),
  },
  {
    name: 'slug',
    title: 'one by slug, complete',
    staysAsFast: true,
    requests: ({ articles }) =>
      articles.map(({ number }) => ({
        path: `/api/news-articles/by-slug/${slugOfArticle(number)}?locale=zh-Hant`,
      })),
  },
  {
    name: 'list',
    title: 'list of 10, complete',
    requests: () => [
      { path: `/api/news-articles?${NEWEST_FIRST}&pagination[pageSize]=10&${COMPLETE}` },
    ],
  },
  {
    name: 'front-page',
    title: 'front page, list of 25',
    staysAsFast: true,
    requests: () => [FRONT_PAGE],
  },
  {
    name: 'deep-page',
    title: 'page 1,000 of that list',
    requests: ({ size }) =>
      size < DEEP_PAGE * PAGE_SIZE
        ? []
        : [{ path: `${FRONT_PAGE.path}&pagination[page]=${DEEP_PAGE}` }],
  },
  {
    name: 'after',
    title: 'those, after the page before',
    requests: ({ cursor }) =>
      cursor === undefined ? [] : [{ path: `${FRONT_PAGE.path}&pagination[after]=${cursor}` }],
  },
  {
    name: 'topic',
    title: 'topic page, list of 25',
    requests: () => LEAF_TOPICS.map(topicPage),
  },
  {
    name: 'closed-topic',
    title: 'topic of 6 old stories',
    requests: ({ closedTopic }) => [topicPage(closedTopic)],
  },
  {
    name: 'graphql',
    title: 'GraphQL, list of 10',
    requests: () => [{ path: '/graphql', body: JSON.stringify({ query: GRAPHQL_LIST }) }],
  },
];

const topicPage = (number: number): ContentRequest => ({
  path: `/api/news-articles?${NEWEST_FIRST}&filters[topics][slug][$eq]=${slugOfTopic(number)}`,
});

/** Topics with no other below them; each holds one article in 48. */
const LEAF_TOPICS = [9, 17, 28, 40, 56];

const GRAPHQL_LIST = `{
  newsArticles(locale: "zh-Hant", sort: "datePublished:desc", pagination: { pageSize: 10 }) {
    documentId title slug summary body datePublished dateline source
    credits { role author { name slug } }
    topics { name slug }
    principles { ordinal title description }
    actionItems { ordinal title description }
    cover { url width height }
  }
}`;
