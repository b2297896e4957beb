import type { Span } from '../../../importer';

/** What has one colour in the source, in the order of the legend. */
export const GROUPS = [
  'title',
  'about',
  'topics',
  'credits',
  'principles',
  'actionItems',
  'body',
  'rest',
] as const;
export type Group = (typeof GROUPS)[number];

/** The group of a stretch of the source; null for the white space between spans. */
export const groupOf = (span: Span | null): Group | null => {
  if (!span) return null;
  if (span.kind === 'remainder') return 'rest';
  const name = /^[a-zA-Z]+/.exec(span.quotedBy ?? span.field)?.[0] ?? '';
  return BY_FIELD[name] ?? 'about';
};

const BY_FIELD: Readonly<Partial<Record<string, Group>>> = {
  title: 'title',
  kicker: 'title',
  subtitle: 'title',
  breadcrumb: 'topics',
  credits: 'credits',
  principles: 'principles',
  principlesHeading: 'principles',
  actionItems: 'actionItems',
  actionItemsHeading: 'actionItems',
  body: 'body',
};

/** The design system's names of their colours; body and rest are told by the text's own. */
export const COLORS = {
  title: 'primary600',
  about: 'secondary600',
  topics: 'alternative600',
  credits: 'success600',
  principles: 'warning600',
  actionItems: 'danger600',
  body: undefined,
  rest: undefined,
} as const satisfies Record<Group, string | undefined>;
