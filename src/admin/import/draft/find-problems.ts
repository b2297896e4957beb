import {
  LONGEST_ADDRESS,
  LONGEST_LINE,
  LONGEST_TEXT,
} from '../../../api/article-import/contracts/limits';
import type { MessageKey } from '../../translations/newsroom/import-page/en';
import type { Draft } from './draft';
import { isDate, isWebAddress } from './text-forms';

/** What is wrong with a story, by the place of the field: `title`, `principles[2].title`, `body`. */
export type Problems = Readonly<Partial<Record<string, MessageKey>>>;

const LINES = [
  'title',
  'dateline',
  'source',
  'coverCaption',
  'principlesHeading',
  'actionItemsHeading',
] as const;

/** What the server would refuse, told at its field before it is asked. */
export const findProblems = (draft: Draft): Problems => {
  const problems: Partial<Record<string, MessageKey>> = {};
  for (const name of LINES) {
    if (draft[name].trim().length > LONGEST_LINE) problems[name] = 'problem.too-long';
  }
  if (draft.title.trim() === '') problems.title = 'problem.empty';
  const [date, address] = [draft.datePublished.trim(), draft.sourceUrl.trim()];
  if (date !== '' && !isDate(date)) problems.datePublished = 'problem.date';
  if (address !== '' && !isWebAddress(address)) problems.sourceUrl = 'problem.address';
  if (address.length > LONGEST_ADDRESS) problems.sourceUrl = 'problem.long-address';
  for (const { key, title } of [...draft.principles, ...draft.actionItems]) {
    if (title.trim() === '') problems[`${key}.title`] = 'problem.empty';
    if (title.trim().length > LONGEST_LINE) problems[`${key}.title`] = 'problem.too-long';
  }
  for (const { key, name } of draft.credits) {
    if (name.trim().length > LONGEST_LINE) problems[`${key}.name`] = 'problem.too-long';
  }
  for (const { key, names } of draft.topics) {
    for (const [level, name] of names.entries()) {
      if (name.trim().length > LONGEST_LINE) {
        problems[`${key}.names[${level}]`] = 'problem.too-long';
      }
    }
  }
  const texts = draft.body.filter((element) => element.type !== 'image');
  if (texts.every(({ text }) => text.trim() === '')) problems.body = 'problem.no-body';
  if (texts.some(({ text }) => text.length > LONGEST_TEXT)) problems.body = 'problem.long-body';
  return problems;
};
