import type { Core } from '@strapi/strapi';
import { z } from 'zod';

import type { AddEntry, ExportGlossary, ImportGlossary } from '../../../shared/contracts/glossary';
import { SCOPES } from '../../../shared/glossary';
import { checkSize } from '../check-size';
import { addEntry } from '../glossary/add-entry';
import { writeCsv } from '../glossary/csv/write-csv';
import { importGlossary } from '../glossary/import-glossary';
import { readEntries } from '../glossary/read-entries';
import { parseBody } from '../parse-body';

interface Context {
  readonly request: { readonly body: unknown };
  readonly state: { readonly user?: { readonly id: number } };
  status: number;
  body: unknown;
  attachment(filename: string): void;
  type: string;
}

const OPTIONAL = z.string().nullish();
const ENTRY = z.strictObject({
  hant: z.string(),
  hans: z.string(),
  scope: z.enum(SCOPES).default('everywhere'),
  scopeUid: OPTIONAL,
  scopeDocumentId: OPTIONAL,
  note: OPTIONAL,
  example: OPTIONAL,
});
const IMPORT = z.strictObject({ csv: z.string().min(1), dryRun: z.boolean().default(false) });

/** `/hant-hans/glossary` for the admin panel. */
export const glossary = ({ strapi }: { strapi: Core.Strapi }) => ({
  async add(ctx: Context) {
    const given = parseBody(ENTRY, ctx.request.body);
    const data = await addEntry(strapi, { given, author: ctx.state.user?.id });
    ctx.status = 201;
    ctx.body = { data } satisfies AddEntry.Response;
  },

  async export(ctx: Context) {
    ctx.attachment('glossary.csv');
    ctx.type = 'text/csv; charset=utf-8';
    ctx.body = writeCsv(await readEntries(strapi)) satisfies ExportGlossary.Response;
  },

  async import(ctx: Context) {
    const { csv, dryRun } = parseBody(IMPORT, ctx.request.body);
    checkSize('csv', csv);
    ctx.body = {
      data: await importGlossary(strapi, { csv, dryRun, author: ctx.state.user?.id }),
    } satisfies ImportGlossary.Response;
  },
});
