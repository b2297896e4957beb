import { COMPLETE_ARTICLE } from '../../src/delivery/articles/article-populate';
import { slugOfArticle, slugOfTopic } from '../fill/fill-plan';
import { queryString } from './query-string';

/** A request of the content API. */
export interface ContentRequest {
  readonly path: string;
  /** Sent by POST, as JSON; a request without is a GET. */
  readonly body?: string;
}

/** What may be asked for in a database that was filled. */
export interface Catalogue {
  /** Articles spread over the whole archive, old and new. */
  readonly articles: readonly { readonly number: number; readonly documentId: string }[];
  /** The number of a topic that only the oldest articles have. */
  readonly closedTopic: number;
}

/** A kind of request that sites make. */
export interface Scenario {
  readonly name: 'article' | 'slug' | 'list' | 'front-page' | 'topic' | 'closed-topic' | 'graphql';
  readonly title: string;
  /** Whether its answer must stay as fast while the archive grows. */
  readonly mustHold: boolean;
  /** Every request of this kind that is made, in turns. */
  readonly requests: (catalogue: Catalogue) => ContentRequest[];
}

const COMPLETE = queryString(COMPLETE_ARTICLE);
const NEWEST_FIRST = 'locale=zh-Hant&sort=datePublished:desc';

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'article',
    title: 'one article, complete',
    mustHold: true,
    requests: ({ articles }) =>
      articles.map(({ documentId }) => ({ path: `/api/news-articles/${documentId}` })),
  },
  {
    name: 'slug',
    title: 'one by slug, complete',
    mustHold: true,
    requests: ({ articles }) =>
      articles.map(({ number }) => ({
        path: `/api/news-articles?locale=zh-Hant&filters[slug][$eq]=${slugOfArticle(number)}&${COMPLETE}`,
      })),
  },
  {
    name: 'list',
    title: 'list of 10, complete',
    mustHold: false,
    requests: () => [
      { path: `/api/news-articles?${NEWEST_FIRST}&pagination[pageSize]=10&${COMPLETE}` },
    ],
  },
  {
    name: 'front-page',
    title: 'front page, list of 25',
    mustHold: false,
    requests: () => [{ path: `/api/news-articles?${NEWEST_FIRST}` }],
  },
  {
    name: 'topic',
    title: 'topic page, list of 25',
    mustHold: false,
    requests: () => LEAF_TOPICS.map(topicPage),
  },
  {
    name: 'closed-topic',
    title: 'topic of 6 old stories',
    mustHold: false,
    requests: ({ closedTopic }) => [topicPage(closedTopic)],
  },
  {
    name: 'graphql',
    title: 'GraphQL, list of 10',
    mustHold: false,
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
