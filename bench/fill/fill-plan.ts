/** How many documents of each kind a database gets; each in both scripts. */
export interface FillPlan {
  readonly articles: number;
  /** Topics at the top of the tree. */
  readonly roots: number;
  /** Topics below each of them. */
  readonly leavesPerRoot: number;
  /** Articles of one more root, a subject of long ago: the oldest of the archive. */
  readonly closedStories: number;
  readonly authors: number;
  /** Files of the media library, used as covers in turn. */
  readonly images: number;
}

const ROOTS = 8;
const LEAVES_PER_ROOT = 6;

/** With fewer articles some topic below a root has none, and its page is empty. */
export const SMALLEST_ARCHIVE = ROOTS * LEAVES_PER_ROOT;

/** A newsroom's archive: what classifies the articles stays the same while they grow in number. */
export const archiveOf = (articles: number): FillPlan => ({
  articles,
  roots: ROOTS,
  leavesPerRoot: LEAVES_PER_ROOT,
  closedStories: 6,
  authors: 240,
  images: 60,
});

/** Small, and yet with every kind of row: a second child of a topic, an article without `seo`. */
export const SAMPLE_PLAN: FillPlan = {
  articles: 5,
  roots: 2,
  leavesPerRoot: 2,
  closedStories: 2,
  authors: 4,
  images: 2,
};

/** The roots come first, then the topics below them in turn, last the closed one. */
export const closedTopic = ({ roots, leavesPerRoot }: FillPlan): number =>
  roots * (1 + leavesPerRoot) + 1;

/** One article in this many has `seo`. */
export const SEO_EVERY = 4;

/** A new story is published this many times a day; the newest is of `NEWEST_DAY`. */
export const STORIES_A_DAY = 30;
export const NEWEST_DAY = '2026-11-20';

/** What a slug begins with; the number of its article or topic follows. */
export const ARTICLE_SLUG = 'bench-article-';
export const TOPIC_SLUG = 'bench-topic-';

export const slugOfArticle = (number: number): string => `${ARTICLE_SLUG}${number}`;
export const slugOfTopic = (number: number): string => `${TOPIC_SLUG}${number}`;
