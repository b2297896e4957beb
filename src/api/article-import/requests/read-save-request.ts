import { z } from 'zod';

import type { ImportedArticle } from '../../../importer';
import type { DeskCheckRequest, DeskSaveRequest } from '../contracts/desk';
import { LONGEST_ADDRESS, LONGEST_LINE, LONGEST_TEXT } from '../contracts/limits';
import { parseRequest } from './parse-request';

/** What PostgreSQL holds: no U+0000, and no half of a character. */
const STORABLE = z
  .string()
  .regex(/^[^\0\p{Cs}]*$/u, 'must be without null characters and halves of characters');
const SHORT = STORABLE.max(LONGEST_LINE);
const NAME = SHORT.min(1);
const TEXT = STORABLE.max(LONGEST_TEXT);
/** Lists that the importer reads; of items it counts no more than 999. */
const SOME = 1_000;
const FEW = 100;
const MANY = 50_000;

const ITEMS = z
  .array(z.strictObject({ ordinal: z.number().int().min(1), title: NAME, description: TEXT }))
  .max(SOME);
const isWebAddress = [/^https?:\/\/\S+$/, 'must begin with http:// or https://'] as const;
const LINK = z.strictObject({
  start: z.number().int(),
  end: z.number().int(),
  url: TEXT.regex(...isWebAddress),
});

const ELEMENTS = z
  .array(
    z.union([
      z.strictObject({
        type: z.literal('paragraph'),
        text: TEXT,
        links: z.array(LINK).max(MANY).optional(),
        isItem: z.literal(true).optional(),
      }),
      z.strictObject({ type: z.literal('heading'), level: z.literal(2), text: TEXT }),
      z.strictObject({ type: z.literal('image'), file: TEXT, caption: TEXT.optional() }),
    ]),
  )
  .max(MANY);

/** An article as the importer answers it, and as a person may have corrected it. */
const ARTICLE = z.strictObject({
  locale: z.enum(['zh-Hant', 'zh-Hans']),
  title: NAME,
  kicker: TEXT.nullable(),
  subtitle: TEXT.nullable(),
  summary: TEXT.nullable(),
  datePublished: z.iso.date().nullable(),
  dateline: SHORT.nullable(),
  source: SHORT.nullable(),
  sourceUrl: STORABLE.max(LONGEST_ADDRESS)
    .regex(...isWebAddress)
    .nullable(),
  siteName: TEXT.nullable(),
  breadcrumb: z.array(TEXT).max(SOME),
  topics: z.array(z.array(NAME).min(1).max(FEW)).max(FEW),
  credits: z
    .array(
      z.strictObject({
        role: z.enum(['reporter', 'photographer', 'editor', 'columnist', 'translator']),
        name: NAME,
      }),
    )
    .max(SOME),
  principlesHeading: SHORT.nullable(),
  principles: ITEMS,
  actionItemsHeading: SHORT.nullable(),
  actionItems: ITEMS,
  coverCaption: SHORT.nullable(),
  body: ELEMENTS.min(1),
}) satisfies z.ZodType<ImportedArticle>;

/** What there may be already of an article: a person is not done with it, and it may lack its title. */
const CHECK = ARTICLE.pick({
  locale: true,
  datePublished: true,
  sourceUrl: true,
  credits: true,
  topics: true,
})
  .extend({ title: STORABLE.max(1_000), body: ELEMENTS.optional() })
  .strict() satisfies z.ZodType<DeskCheckRequest>;

const BODY = z.strictObject({
  article: ARTICLE,
  /** What becomes of what would be a second of a story that is there. */
  duplicate: z.enum(['leave', 'save']).default('leave'),
});

/** @throws ValidationError naming the field that is wrong */
export const readSaveRequest = (body: unknown): DeskSaveRequest => parseRequest(BODY, body);

/** @throws ValidationError naming the field that is wrong */
export const readCheckRequest = (body: unknown): DeskCheckRequest => parseRequest(CHECK, body);
