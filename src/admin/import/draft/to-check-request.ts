import type { DeskCheckRequest } from '../../../api/article-import/contracts/desk';
import type { Draft } from './draft';
import { filledNames } from './filled-names';
import { isDate, isWebAddress } from './text-forms';
import { toBody } from './to-body';

/** What the server is asked about a story while it is corrected. */
export const toCheckRequest = (draft: Draft): DeskCheckRequest => {
  const [date, address] = [draft.datePublished.trim(), draft.sourceUrl.trim()];
  return {
    locale: draft.locale,
    title: draft.title.trim(),
    datePublished: isDate(date) ? date : null,
    sourceUrl: isWebAddress(address) ? address : null,
    credits: draft.credits.flatMap(({ role, name }) =>
      name.trim() === '' ? [] : [{ role, name: name.trim() }],
    ),
    topics: draft.topics.map(({ names }) => filledNames(names)).filter(({ length }) => length > 0),
    // Stories of one title are told apart by their days or, where one has none, by their bodies.
    ...(date === '' && { body: toBody(draft.body) }),
  };
};

/** Whether an answer to the one answers the other. */
export const isSameCheck = (one: DeskCheckRequest, other: DeskCheckRequest): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
