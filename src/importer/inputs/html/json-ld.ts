/** An object of JSON-LD, of which nothing is known. */
type Item = Record<string, unknown>;

const ARTICLE_TYPES: ReadonlySet<unknown> = new Set([
  'NewsArticle',
  'Article',
  'ReportageNewsArticle',
  'AnalysisNewsArticle',
  'OpinionNewsArticle',
  'BackgroundNewsArticle',
  'ReviewNewsArticle',
  'BlogPosting',
]);

/** As deep as lists and `@graph` are followed. */
const MAX_DEPTH = 4;

/** The first item that is an article, at the top, in a list or in a `@graph`. */
export const articleOf = (values: readonly unknown[]): Item | undefined =>
  values.flatMap((value) => itemsOf(value, MAX_DEPTH)).find(hasType(ARTICLE_TYPES));

/** The names of the first BreadcrumbList, joined by ` > `; null where there is none of two names. */
export function breadcrumbOf(values: readonly unknown[]): string | null {
  const list = values
    .flatMap((value) => itemsOf(value, MAX_DEPTH))
    .find(hasType(new Set(['BreadcrumbList'])));
  const elements = Array.isArray(list?.itemListElement) ? list.itemListElement : [];
  const names = elements.flatMap((element: unknown) => {
    if (!isItem(element)) return [];
    const name = textOf(element.name) ?? (isItem(element.item) ? textOf(element.item.name) : null);
    return name === null ? [] : [name.replaceAll('>', ' ')];
  });
  return names.length < 2 ? null : names.join(' > ');
}

/** Of people or an organisation: as a text, an object with a name, or a list of them. */
export function namesOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap((one: unknown) => {
    const name = isItem(one) ? textOf(one.name) : textOf(one);
    return name === null ? [] : [name];
  });
}

export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

function itemsOf(value: unknown, depth: number): Item[] {
  if (depth === 0) return [];
  if (Array.isArray(value)) return value.flatMap((one) => itemsOf(one, depth - 1));
  if (!isItem(value)) return [];
  return [value, ...itemsOf(value['@graph'], depth - 1)];
}

const hasType =
  (types: ReadonlySet<unknown>) =>
  (item: Item): boolean =>
    [item['@type']].flat().some((type) => types.has(type));

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
