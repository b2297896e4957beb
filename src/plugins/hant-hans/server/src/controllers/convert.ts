import type { Core } from '@strapi/strapi';
import { z } from 'zod';

import type { Convert } from '../../../shared/contracts/convert';
import { SCRIPTS } from '../../../shared/scripts';
import { FLAVOURS } from '../../../shared/settings';
import { checkSize } from '../check-size';
import { BLOCKS } from '../conversion/blocks-schema';
import { convertContent, type Content } from '../conversion/convert-content';
import { parseBody } from '../parse-body';

interface Context {
  readonly request: { readonly body: unknown };
  body: unknown;
}

const CONVERT = z
  .strictObject({
    text: z.string().optional(),
    blocks: BLOCKS.optional(),
    from: z.enum(SCRIPTS),
    to: z.enum(SCRIPTS),
    flavour: z.enum(FLAVOURS).optional(),
  })
  .refine(({ from, to }) => from !== to, { path: ['to'], error: 'must be the other script' })
  .transform(({ text, blocks, ...rest }, { addIssue }): typeof rest & { content: Content } => {
    if (text !== undefined && blocks === undefined) return { ...rest, content: { text } };
    if (blocks !== undefined && text === undefined) return { ...rest, content: { blocks } };
    addIssue({ code: 'custom', path: ['text'], message: 'must be there, or blocks in its place' });
    return z.NEVER;
  });

/** `/api/hant-hans/convert` for sites and programs. */
export const convert = ({ strapi }: { strapi: Core.Strapi }) => ({
  async convert(ctx: Context) {
    const { content, from, to, flavour } = parseBody(CONVERT, ctx.request.body);
    const [[field, value]] = Object.entries(content) as [[string, unknown]];
    checkSize(field, typeof value === 'string' ? value : JSON.stringify(value));
    ctx.body = {
      data: await convertContent(strapi, { content, from, to, flavour }),
    } satisfies Convert.Response;
  },
});
