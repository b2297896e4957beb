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
import { SCRIPTS } from '../../../shared/scripts';
import { changePair } from '../documents/change-pair';
import { convertDocument } from '../documents/convert-document';
import { convertMany } from '../documents/convert-many';
import { describeDocument } from '../documents/describe-document';
import { listConflicts } from '../documents/list-conflicts';
import { checkDocumentParity, publishBoth } from '../documents/publish-both';
import { resolveField } from '../documents/resolve-field';
import { allowedAmong, isAllowed, type AdminContext } from '../policies/may-edit-document';
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
    ctx.body = { data: await describeDocument(strapi, keyOf(ctx)) } satisfies GetDocument.Response;
  },

  async change(ctx: Context) {
    const change = parseBody(CHANGE, ctx.request.body);
    await changePair(strapi, { ...keyOf(ctx), change });
    ctx.body = {
      data: { status: await describeDocument(strapi, keyOf(ctx)) },
    } satisfies UpdateDocument.Response;
  },

  async convert(ctx: Context) {
    const { outcome } = await convertDocument(strapi, keyOf(ctx));
    ctx.body = {
      data: { outcome, status: await describeDocument(strapi, keyOf(ctx)) },
    } satisfies ConvertDocument.Response;
  },

  async resolve(ctx: Context) {
    const { path, choice, seen } = parseBody(RESOLVE, ctx.request.body);
    if (!(await resolveField(strapi, { ...keyOf(ctx), path, choice, seen }))) {
      ctx.conflict(`${path} has changed since it was read`, { code: 'changed' });
      return;
    }
    ctx.body = {
      data: { status: await describeDocument(strapi, keyOf(ctx)) },
    } satisfies ResolveField.Response;
  },

  async parity(ctx: Context) {
    ctx.body = {
      data: { findings: await checkDocumentParity(strapi, keyOf(ctx)) },
    } satisfies CheckParity.Response;
  },

  async publish(ctx: Context) {
    const { anyway } = parseBody(PUBLISH, ctx.request.body);
    ctx.body = {
      data: await publishBoth(strapi, { ...keyOf(ctx), anyway }),
    } satisfies PublishBoth.Response;
  },

  async convertMany(ctx: Context) {
    const { uid, documentIds } = parseBody(MANY, ctx.request.body);
    const ability = ctx.state.userAbility;
    const outcomes = await convertMany(strapi, {
      uid,
      documentIds,
      mayConvert: (documentId) => isAllowed(strapi, { ability, uid, documentId, action: 'update' }),
    });
    ctx.body = { data: { outcomes } } satisfies ConvertMany.Response;
  },

  async conflicts(ctx: Context) {
    const ability = ctx.state.userAbility;
    ctx.body = {
      data: await listConflicts(strapi, {
        readable: (uid, documentIds) =>
          allowedAmong(strapi, { ability, uid, documentIds, action: 'read' }),
      }),
    } satisfies ListConflicts.Response;
  },
});

const keyOf = ({ params }: Context) => ({
  uid: params.uid ?? '',
  documentId: params.documentId ?? '',
});
