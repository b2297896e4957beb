import type { Credit } from '../../../importer';
import type { DeskCheck } from '../../../api/article-import/contracts/desk';
import type { Draft, DraftCredit, DraftTopic } from './draft';
import { filledNames } from './filled-names';

/** `unknown`: the server has not been asked yet. */
export type NameState = 'empty' | 'known' | 'new' | 'unknown';

export const stateOfAuthor = (name: string, { authors }: Pick<DeskCheck, 'authors'>): NameState => {
  const wanted = name.trim();
  if (wanted === '') return 'empty';
  const found = authors.find((author) => author.name === wanted);
  if (!found) return 'unknown';
  return found.documentId === null ? 'new' : 'known';
};

/** The state of each name of a path; those that are empty are passed over. */
export const statesOfTopic = (
  names: readonly string[],
  { topics }: Pick<DeskCheck, 'topics'>,
): NameState[] => {
  const wanted = filledNames(names);
  const found = topics.find(
    (path) => path.length === wanted.length && path.every(({ name }, at) => name === wanted[at]),
  );
  let place = 0;
  return names.map((name) => {
    if (name.trim() === '') return 'empty';
    if (!found) return 'unknown';
    const topic = found[place];
    place += 1;
    return topic?.documentId === null ? 'new' : 'known';
  });
};

/** The credits that are saved: of people that there are, and of those that are to be made. */
export const keptCredits = ({ draft, check }: { draft: Draft; check: DeskCheck }): Credit[] =>
  draft.credits
    .filter((credit) => isCreditKept({ credit, check }))
    .map(({ role, name }) => ({ role, name: name.trim() }));

export const isCreditKept = ({
  credit: { name, isMade },
  check,
}: {
  credit: DraftCredit;
  check: DeskCheck;
}): boolean => {
  const state = stateOfAuthor(name, check);
  if (state === 'empty') return false;
  return state === 'known' || (isMade && check.mayCreate.authors);
};

/** The paths that are saved, each as far as there are topics, or as they are to be made. */
export const keptTopics = ({ draft, check }: { draft: Draft; check: DeskCheck }): string[][] =>
  draft.topics.map((topic) => keptNames({ topic, check })).filter(({ length }) => length > 0);

const keptNames = ({ topic, check }: { topic: DraftTopic; check: DeskCheck }): string[] => {
  const names = filledNames(topic.names);
  if (topic.isMade && check.mayCreate.topics) return names;
  const states = statesOfTopic(names, check);
  const known = states.findIndex((state) => state !== 'known');
  return known === -1 ? names : names.slice(0, known);
};

/** What saving would make, and what it would leave out, by name. */
export const namesToTell = ({
  draft,
  check,
}: {
  draft: Draft;
  check: DeskCheck;
}): { made: string[]; leftOut: string[] } => {
  const made = new Set<string>();
  const leftOut = new Set<string>();
  for (const credit of draft.credits) {
    if (stateOfAuthor(credit.name, check) !== 'new') continue;
    (isCreditKept({ credit, check }) ? made : leftOut).add(credit.name.trim());
  }
  for (const topic of draft.topics) {
    const names = filledNames(topic.names);
    const kept = keptNames({ topic, check });
    statesOfTopic(names, check).forEach((state, at) => {
      if (state === 'new') (at < kept.length ? made : leftOut).add(names[at] ?? '');
    });
  }
  return { made: [...made], leftOut: [...leftOut] };
};
