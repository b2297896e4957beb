import { resolveTag, type TagOutcome } from './resolve-tag';

/** What a request says of the locale that it is to be answered in. */
export type LocaleChoice =
  /** Nothing. */
  | { readonly kind: 'open' }
  /** One locale, several, or `*` for all, as Strapi names them. */
  | { readonly kind: 'explicit'; readonly locale: string | string[] }
  | { readonly kind: 'refused'; readonly tag: string; readonly reason: Refusal }
  /** No text: Strapi's own checks refuse it. */
  | { readonly kind: 'unreadable' };

type Refusal = Exclude<TagOutcome['kind'], 'resolved'>;

/** @param asked the parameter, or GraphQL's argument, `locale`: a language tag, a list of them, or `*` */
export const chooseLocale = (asked: unknown, available: readonly string[]): LocaleChoice => {
  if (asked === undefined || isEmpty(asked)) return { kind: 'open' };
  if (asked === '*') return { kind: 'explicit', locale: asked };
  const tags: readonly unknown[] = Array.isArray(asked) ? asked : [asked];
  const locales: string[] = [];
  for (const tag of tags) {
    if (typeof tag !== 'string') return { kind: 'unreadable' };
    const outcome = resolveTag(tag, available);
    if (outcome.kind !== 'resolved') return { kind: 'refused', tag, reason: outcome.kind };
    if (!locales.includes(outcome.locale)) locales.push(outcome.locale);
  }
  const [only] = locales;
  return { kind: 'explicit', locale: Array.isArray(asked) || only === undefined ? locales : only };
};

/** Left blank, as one text or as a list (`locale[]=`): Strapi takes either for nothing. */
const isEmpty = (asked: unknown): boolean =>
  asked === '' || (Array.isArray(asked) && asked.length > 0 && asked.every((one) => one === ''));

/** Why a locale is refused, in words that name those that there are. */
export const sayRefused = (
  { tag, reason }: { tag: string; reason: Refusal },
  available: readonly string[],
): string => {
  const named = tag.length > 40 ? `${tag.slice(0, 40)}…` : tag;
  return `Invalid parameter locale: ${JSON.stringify(named)} is ${REASONS[reason]}; it must be ${available.join(', ')}, or a language tag that means one of them`;
};

const REASONS: Record<Refusal, string> = {
  malformed: 'no language tag (BCP 47)',
  'other-language': 'a language that there is nothing in',
  'other-script': 'written in a script that there is nothing in',
};
