import type { TextLink } from '../../../importer';

/**
 * The links of a paragraph whose text a person changed: those before and behind the change stay with
 * their words, those that it touches go.
 */
export const linksAfter = ({
  before,
  after,
  links,
}: {
  before: string;
  after: string;
  links: readonly TextLink[];
}): TextLink[] => {
  const head = commonStart(before, after);
  const tail = commonEnd(before.slice(head), after.slice(head));
  const by = after.length - before.length;
  return links.flatMap(({ start, end, url }) => {
    if (end <= head) return [{ start, end, url }];
    if (start >= before.length - tail) return [{ start: start + by, end: end + by, url }];
    return [];
  });
};

const commonStart = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
};

const commonEnd = (one: string, other: string): number => {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
};
