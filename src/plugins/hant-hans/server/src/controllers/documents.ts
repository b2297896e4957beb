import type { Core } from '@strapi/strapi';
import { z } from 'zod';

import type {
  CheckParity,
  ConvertDocument,
  ConvertMany,
  GetDocument,
  ListConflicts,
  PublishBoth,
  ResolveField,
  UpdateDocument,
} from '../../../shared/contracts/documents';
import type { Refusal } from '../../../shared/contracts/refusals';
import { SCRIPTS } from '../../../shared/scripts';
import { accessAmong } from '../access/document-access';
import { refusePublication, writeGuard } from '../access/write-guard';
import { changePair } from '../documents/change-pair';
import { convertDocument } from '../documents/convert-document';
import { convertMany } from '../documents/convert-many';
import { describeDocument } from '../documents/describe-document';
import { listConflicts } from '../documents/list-conflicts';
import { checkDocumentParity, publishBoth } from '../documents/publish-both';
import { resolveField } from '../documents/resolve-field';
import { accessTo, type AdminContext } from '../policies/may-edit-document';
import { parseBody } from '../parse-body';

interface Context extends AdminContext {
  readonly request: { readonly body: unknown };
  body: unknown;
  conflict(message: string, details: object): void;
}

const RESOLVE = z.strictObject({
  path: z.string().min(1),
  choice: z.enum(['keep', 'take']),
  seen: z.string().min(1),
});
const CHANGE = z.strictObject({
  source: z.enum(SCRIPTS).optional(),
  lock: z.strictObject({ attribute: z.string().min(1), locked: z.boolean() }).optional(),
  reviewed: z.literal(true).optional(),
});
const PUBLISH = z.strictObject({ anyway: z.boolean().default(false) });
/** A call answers within a few seconds; the admin panel shows progress between calls. */
const MOST_AT_ONCE = 25;
const MANY = z.strictObject({
  uid: z.string().min(1),
  documentIds: z.array(z.string().min(1)).min(1).max(MOST_AT_ONCE),
});

/** `/hant-hans/documents/…` for the admin panel. */
export const documents = ({ strapi }: { strapi: Core.Strapi }) => ({
  async describe(ctx: Context) {
    ctx.body = {
      data: await describeDocument(strapi, await readingOf(strapi, ctx)),
    } satisfies GetDocument.Response;
  },

  async change(ctx: Context) {
    const change = parseBody(CHANGE, ctx.request.body);
    await changePair(strapi, { ...keyOf(ctx), change });
    ctx.body = {
      data: { status: await describeDocument(strapi, await readingOf(strapi, ctx)) },
    } satisfies UpdateDocument.Response;
  },

  async convert(ctx: Context) {
    const { outcome } = await convertDocument(strapi, {
      ...keyOf(ctx),
      guard: writeGuard(strapi, askedBy(ctx)),
    });
    ctx.body = {
      data: { outcome, status: await describeDocument(strapi, await readingOf(strapi, ctx)) },
    } satisfies ConvertDocument.Response;
  },

  async resolve(ctx: Context) {
    const { path, choice, seen } = parseBody(RESOLVE, ctx.request.body);
    const guard = writeGuard(strapi, askedBy(ctx));
    const reading = await readingOf(strapi, ctx);
    if (!(await resolveField(strapi, { ...reading, path, choice, seen, guard }))) {
      ctx.conflict(`${path} has changed since it was read`, {
        code: 'changed',
        values: {},
      } satisfies Refusal<'changed'>);
      return;
    }
    ctx.body = {
      data: { status: await describeDocument(strapi, await readingOf(strapi, ctx)) },
    } satisfies ResolveField.Response;
  },

  async parity(ctx: Context) {
    ctx.body = {
      data: { findings: await checkDocumentParity(strapi, await readingOf(strapi, ctx)) },
    } satisfies CheckParity.Response;
  },

  async publish(ctx: Context) {
    const { anyway } = parseBody(PUBLISH, ctx.request.body);
    ctx.body = {
      data: await publishBoth(strapi, {
        ...(await readingOf(strapi, ctx)),
        anyway,
        guard: writeGuard(strapi, askedBy(ctx)),
        refusePublication: () => refusePublication(strapi, askedBy(ctx)),
      }),
    } satisfies PublishBoth.Response;
  },

  async convertMany(ctx: Context) {
    const { uid, documentIds } = parseBody(MANY, ctx.request.body);
    const ability = ctx.state.userAbility;
    const outcomes = await convertMany(strapi, {
      uid,
      documentIds,
      mayConvert: async (documentId) =>
        (await accessTo(strapi, { ability, uid, documentId })).may('read'),
      guardOf: (documentId) => writeGuard(strapi, { ability, uid, documentId }),
    });
    ctx.body = { data: { outcomes } } satisfies ConvertMany.Response;
  },

  async conflicts(ctx: Context) {
    const ability = ctx.state.userAbility;
    ctx.body = {
      data: await listConflicts(strapi, {
        accessAmong: (uid, documentIds) => accessAmong(strapi, { ability, uid, documentIds }),
      }),
    } satisfies ListConflicts.Response;
  },
});

const keyOf = ({ params }: Context) => ({
  uid: params.uid ?? '',
  documentId: params.documentId ?? '',
});

const askedBy = (ctx: Context) => ({ ...keyOf(ctx), ability: ctx.state.userAbility });

/** The document, and what of it whoever asks may read. */
const readingOf = async (strapi: Core.Strapi, ctx: Context) => {
  const { mayRead } = await accessTo(strapi, askedBy(ctx));
  return { ...keyOf(ctx), mayRead };
};
