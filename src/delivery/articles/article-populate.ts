/** What a link to an article in the other script needs. */
const LOCALIZATIONS = { fields: ['locale', 'title', 'slug'] } as const;

const AUTHOR = { fields: ['name', 'slug', 'jobTitle'], populate: ['portrait'] } as const;

const TOPIC = { fields: ['name', 'slug'] } as const;

/** Everything of an article: what a page shows, in one answer. */
export const COMPLETE_ARTICLE = {
  populate: {
    credits: { populate: { author: AUTHOR } },
    topics: { ...TOPIC, populate: { parent: TOPIC } },
    principles: true,
    actionItems: true,
    cover: true,
    seo: { populate: { shareImage: true } },
    localizations: LOCALIZATIONS,
  },
} as const;

/** What a list shows of an article: all but the body and what belongs to it. */
export const LISTED_ARTICLE = {
  fields: [
    'title',
    'slug',
    'summary',
    'datePublished',
    'dateline',
    'source',
    'coverCaption',
    'locale',
  ],
  populate: {
    topics: TOPIC,
    cover: true,
  },
} as const;

/** Whether a query leaves it open what is answered of a document: neither `fields` nor `populate`. */
export const leavesShapeOpen = (query: Readonly<Record<string, unknown>>): boolean =>
  query.fields === undefined && query.populate === undefined;
