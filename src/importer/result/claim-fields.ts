import type { ListField } from '../lists/counted-nouns';
import type { PlacedList } from '../lists/read-lists';
import type { StoryReading } from '../read-story';
import type { Claims } from './owners';

/** Which field each range of a story became, named as the fields of the article are. */
export function claimFields(story: StoryReading): Claims {
  return {
    fields: fieldClaims(story),
    quotations: [
      ...quotationClaims({ field: 'principles', list: story.lists.principles }),
      ...quotationClaims({ field: 'actionItems', list: story.lists.actionItems }),
    ],
    remainders: remainderClaims(story),
  };
}

function fieldClaims({ page: { title }, about, body }: StoryReading): Claims['fields'] {
  return [
    { field: 'title', ...title.title },
    ...(title.siteName ? [{ field: 'siteName' as const, ...title.siteName }] : []),
    ...(about.date ? [{ field: 'datePublished' as const, ...about.date.range }] : []),
    ...(about.source ? [{ field: 'source' as const, ...about.source }] : []),
    ...about.breadcrumb.map(
      (range, index) => ({ field: `breadcrumb[${index}]`, ...range }) as const,
    ),
    ...about.credits.flatMap(({ label, name }, index) => [
      ...(label ? [{ field: `credits[${index}].role`, ...label } as const] : []),
      { field: `credits[${index}].name`, ...name } as const,
    ]),
    ...body.elements.map(({ range }, index) => ({ field: `body[${index}]`, ...range }) as const),
  ];
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
      ...(description
        ? [{ field: `${field}[${index}].description`, ...description } as const]
        : []),
    ]),
  ];
}

function remainderClaims({ page, body }: StoryReading): Claims['remainders'] {
  return [
    { name: 'title-line', ...rangeOf(page.titleLine) },
    ...page.repeatedTitles.map((line) => ({ name: 'repeated-title' as const, ...rangeOf(line) })),
    ...page.furnitureLines.map(
      ({ kind, line }) => ({ name: `${kind}-line`, ...rangeOf(line) }) as const,
    ),
    ...(body.byline ? [{ name: 'byline' as const, ...body.byline.range }] : []),
  ];
}

function rangeOf({ start, end }: { start: number; end: number }) {
  return { start, end };
}
