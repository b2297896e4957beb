import type { Question } from './ask';
import { API, type Content, type Followed } from './content';
import { SCRIPTS, type History, type Script } from './history';

/** Something that sites ask, and what an answer to it says of documents. */
export interface Reading {
  readonly question: Question;
  readonly script: Script;
  /** Every document that an answer would be another of. */
  readonly of: ReadonlySet<Followed>;
  /** @param body of a 200; undefined of a 404 */
  observe(body: unknown): Observed[];
}

export interface Observed {
  readonly history: History;
  /** null: it is not there; undefined: what must be there always is not. */
  readonly read: string | null | undefined;
  /** The document it was read with, as a relation of that. */
  readonly within?: History;
}

/** A document of an answer, by the names that REST and GraphQL share. */
interface Found {
  readonly documentId?: string;
  readonly title?: string;
  readonly name?: string;
  readonly topics?: readonly Found[];
  readonly articles?: readonly Found[];
  readonly credits?: readonly { readonly author?: Found }[];
}

/** Whatever sites ask of the content, in both scripts: by id, by slug, lists, what belongs to a topic, GraphQL. */
export const readingsOf = (content: Content): Reading[] => {
  const { shared, beats } = content;
  const everything = new Set([
    shared,
    ...beats.flatMap((beat) => Object.values(beat) as Followed[]),
  ]);
  const followed = beats.flatMap(({ author, topic }) => [
    ['author', author] as const,
    ['topic', topic] as const,
  ]);
  const stories = beats.map(({ story }) => story);
  const storiesOf = (found: readonly Found[] | undefined) =>
    beats.flatMap((beat) => observeStory(content, beat, find(found, beat.story)));
  const titlesOf = (found: Found | undefined) => [
    nameOf(shared, found),
    ...beats.map(({ story }) => titleOf(story, find(found?.articles, story))),
  ];
  return SCRIPTS.flatMap((script): Reading[] => {
    const reading = (
      question: Question,
      of: Iterable<Followed>,
      observe: (data: unknown) => Observed[],
    ) => ({
      question,
      script,
      of: new Set(of),
      observe: (body: unknown) => observe((Object(body) as { data?: unknown }).data),
    });
    const all = `{ newsArticles(locale: "${script}", pagination: { limit: 50 }) {
      documentId title topics { documentId name } credits { author { name } } } }`;
    const one = `query ($id: ID!) { topic(documentId: $id, locale: "${script}") {
      name articles { documentId title } } }`;
    return [
      ...[byId, bySlug].flatMap((by) => [
        ...beats.map((beat) =>
          reading(
            { path: by('story', beat.story, script) },
            [...(Object.values(beat) as Followed[]), shared],
            (data) => observeStory(content, beat, data as Found | undefined),
          ),
        ),
        ...followed.map(([kind, one]) =>
          reading({ path: by(kind, one, script) }, [one], (data) => [nameOf(one, data as Found)]),
        ),
      ]),
      reading({ path: `${API.story}?locale=${script}&sort=createdAt:desc` }, stories, (data) =>
        beats.map(({ story }) => titleOf(story, find(data as Found[], story))),
      ),
      reading(
        { path: `${byId('topic', shared, script)}&populate=articles` },
        [shared, ...stories],
        (data) => titlesOf(data as Found),
      ),
      script === 'zh-Hant'
        ? reading({ path: `/graphql?query=${encodeURIComponent(all)}` }, everything, (data) =>
            storiesOf((data as { newsArticles?: Found[] }).newsArticles),
          )
        : reading(
            { path: '/graphql', body: { query: one, variables: { id: shared.documentId } } },
            [shared, ...stories],
            (data) => titlesOf((data as { topic?: Found }).topic),
          ),
    ];
  });
};

const byId = (kind: keyof typeof API, { documentId }: Followed, script: Script) =>
  `${API[kind]}/${documentId}?locale=${script}`;

const bySlug = (kind: keyof typeof API, { slug }: Followed, script: Script) =>
  `${API[kind]}/by-slug/${slug}?locale=${script}`;

const find = (found: readonly Found[] | undefined, { documentId }: Followed) =>
  found?.find((one) => one.documentId === documentId);

const titleOf = ({ history }: Followed, found: Found | undefined): Observed => ({
  history,
  read: found ? found.title : null,
});

const nameOf = ({ history }: Followed, found: Found | undefined): Observed => ({
  history,
  read: found?.name,
});

/** A story, if it is there, is answered with its topics and its author. */
const observeStory = (
  { shared }: Content,
  { story, topic, author }: Content['beats'][number],
  found: Found | undefined,
): Observed[] =>
  found
    ? [
        titleOf(story, found),
        ...[
          ...[shared, topic].map((one) => nameOf(one, find(found.topics, one))),
          nameOf(author, found.credits?.[0]?.author),
        ].map((observed) => ({ ...observed, within: story.history })),
      ]
    : [titleOf(story, found)];
