import type { ListField } from '../lists/counted-nouns';
import { captionsOf, coverCaptionOf } from '../body/captions-of';
import type { PlacedList } from '../lists/read-lists';
import type { StoryReading } from '../read-story';
import type { TextRange } from '../text-range';
import type { Claims } from './owners';
import type { FieldPath } from './spans';

/** Which field each range of a story became, named as the fields of the article are. */
export function claimFields(story: StoryReading): Claims {
  const lists = [
    ...quotationClaims({ field: 'principles', list: story.lists.principles }),
    ...quotationClaims({ field: 'actionItems', list: story.lists.actionItems }),
  ];
  const isFree = ({ start, end }: TextRange) =>
    lists.every((claim) => claim.end <= start || claim.start >= end);
  return {
    fields: fieldClaims(story),
    // A word is quoted once: where a list has it, by the list.
    quotations: [
      ...lists,
      ...leadClaims(story).filter(isFree),
      ...coverCaptionOf(story.body).map((range) => ({ field: 'coverCaption' as const, ...range })),
    ],
    remainders: remainderClaims(story),
  };
}

function fieldClaims({ page, metadata, about, body }: StoryReading): Claims['fields'] {
  return [
    { field: 'title', ...page.title.title },
    ...claimIfThere('kicker', page.kicker),
    ...claimIfThere('subtitle', page.subtitle),
    ...claimIfThere('summary', metadata.summary),
    ...claimIfThere('siteName', page.title.siteName ?? metadata.siteName),
    ...claimIfThere('sourceUrl', metadata.sourceUrl),
    ...claimIfThere('datePublished', about.date?.range ?? null),
    ...claimIfThere('source', about.source),
    ...about.breadcrumb.map(
      (range, index) => ({ field: `breadcrumb[${index}]`, ...range }) as const,
    ),
    ...creditClaims(about.credits).filter(({ start }) => !isInLead({ body, start })),
    ...body.elements.flatMap((element, index) => [
      { field: `body[${index}]`, ...element.range } as const,
      ...captionsOf(element).map(
        (range) => ({ field: `body[${index}].caption`, ...range }) as const,
      ),
    ]),
  ];
}

type CreditClaim = TextRange & { field: `credits[${number}].${'role' | 'name'}` };

function creditClaims(credits: StoryReading['about']['credits']): CreditClaim[] {
  return credits.flatMap(({ label, name }, index): CreditClaim[] => [
    ...(label ? [{ field: `credits[${index}].role` as const, ...label }] : []),
    // Who wrote and took pictures, 「文/圖 王娜」, is credited twice and named once.
    ...(credits[index - 1]?.name.start === name.start
      ? []
      : [{ field: `credits[${index}].name` as const, ...name }]),
  ]);
}

/** What the first paragraph says of the story stays in the body. */
function leadClaims({ about, body }: StoryReading): Claims['quotations'] {
  const dateline = body.lead?.dateline;
  const credits = creditClaims(about.credits).filter(({ start }) => isInLead({ body, start }));
  return [
    ...(dateline ? around(credits, dateline) : []).map(
      (range) => ({ field: 'dateline' as const, ...range }) as const,
    ),
    ...credits,
  ];
}

/** What is left of a dateline beside the people whom it names. */
function around(credits: readonly TextRange[], { start, end }: TextRange): TextRange[] {
  const within = credits
    .filter((credit) => credit.start >= start && credit.end <= end)
    .toSorted((one, other) => one.start - other.start);
  const starts = [start, ...within.map((credit) => credit.end)];
  const ends = [...within.map((credit) => credit.start), end];
  return starts
    .map((from, index) => ({ start: from, end: ends[index] ?? end }))
    .filter((range) => range.end > range.start);
}

const isInLead = ({ body: { lead }, start }: { body: StoryReading['body']; start: number }) =>
  lead !== null && start >= lead.range.start && start < lead.range.end;

function claimIfThere(field: FieldPath, range: TextRange | null): Claims['fields'] {
  return range ? [{ field, start: range.start, end: range.end }] : [];
}

function quotationClaims({
  field,
  list,
}: {
  field: ListField;
  list: PlacedList | undefined;
}): Claims['quotations'] {
  if (!list) return [];
  return [
    { field: `${field}Heading`, ...list.heading },
    ...list.items.flatMap(({ title, description }, index) => [
      { field: `${field}[${index}].title`, ...title } as const,
      ...description.map(
        (range) => ({ field: `${field}[${index}].description`, ...range }) as const,
      ),
    ]),
  ];
}

function remainderClaims({ sorted, page, body }: StoryReading): Claims['remainders'] {
  return [
    ...sorted.metadata.map((line) => ({ name: 'metadata-line' as const, ...rangeOf(line) })),
    ...sorted.page.map((line) => ({ name: 'page' as const, ...rangeOf(line) })),
    { name: 'title-line', ...rangeOf(page.titleLine) },
    ...page.titleLines.map((line) => ({ name: 'title-line' as const, ...rangeOf(line) })),
    ...page.toolLines.map((line) => ({ name: 'page-tool-line' as const, ...rangeOf(line) })),
    ...page.pageTail.map((line) => ({ name: 'page-tail' as const, ...rangeOf(line) })),
    ...page.otherTitles.map((line) => ({ name: 'title-line' as const, ...rangeOf(line) })),
    ...page.repeatedTitles.map((line) => ({ name: 'repeated-title' as const, ...rangeOf(line) })),
    ...[...sorted.above, ...page.furnitureLines, ...sorted.below].map(
      ({ kind, line }) => ({ name: `${kind}-line`, ...rangeOf(line) }) as const,
    ),
    ...body.captionLines.map((line) => ({ name: 'caption-line' as const, ...rangeOf(line) })),
    ...body.imageLines.map((line) => ({ name: 'image-line' as const, ...rangeOf(line) })),
    ...(body.byline ? [{ name: 'byline' as const, ...body.byline.range }] : []),
  ];
}

function rangeOf({ start, end }: { start: number; end: number }) {
  return { start, end };
}
