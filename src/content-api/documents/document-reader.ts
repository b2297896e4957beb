import type { Core } from '@strapi/strapi';

import type { DocumentShape } from '../../delivery/documents/document-shape';
import { finishDocument } from '../../delivery/documents/finish-document';
import {
  type ListLimits,
  type ListQuery,
  paginationOf,
  readListQuery,
} from '../../delivery/documents/list-query';
import {
  countPublished,
  type Place,
  selectDocuments,
  selectPage,
} from '../../delivery/documents/select-documents';
import { dependenciesNow } from '../../freshness/follow-reads';
import { rememberNumber } from '../../freshness/remember-number';
import { schemaOf } from '../../freshness/schema-of';
import { eraOf } from '../../freshness/while-told';
import type { Auth } from '../who-asks';
import { recurring, sendStatement, type Statement } from './send-statement';
import { type Asked, shapeOf, sortableColumns } from './shape-of';
import { whoseAnswer } from './whose-answer';

type Document = Record<string, unknown>;

/** What a list is answered with. */
export interface Page {
  readonly data: Document[];
  readonly meta: { readonly pagination: Readonly<Record<string, number>> };
}

/**
 * Reads published documents of one content type whole, by one statement, for all who are answered alike.
 *
 * Strapi reads each relation of a document by a statement of its own, and then walks through all of it to
 * find what is to be hidden from whoever asks. What is hidden depends on the type alone: here it is found out
 * once, and again when permissions change.
 */
export class DocumentReader {
  private readonly byId: Statement;
  private readonly count: Statement;
  private readonly pages = new Map<string, Statement>();

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly shape: DocumentShape,
    private readonly sortable: ReadonlyMap<string, string>,
    private readonly place: Place,
  ) {
    this.byId = recurring(selectDocuments(shape, place));
    this.count = recurring(countPublished(shape.table, place));
  }

  /** @returns those that are published in this locale, in the order of their ids */
  async read(documentIds: readonly string[], locale: string): Promise<Document[]> {
    if (documentIds.length === 0) return [];
    const found = new Map(
      (await this.send(this.byId, [documentIds, locale])).map((one) => [one.documentId, one]),
    );
    return documentIds.flatMap((id) => [found.get(id) ?? []].flat());
  }

  /** How a list is read that is asked for in this way; undefined where Strapi has to do it. */
  readList(query: Readonly<Record<string, unknown>>): ListQuery | undefined {
    const limits = this.strapi.config.get<ListLimits>('api.rest');
    return readListQuery(query, { sortable: this.sortable, limits });
  }

  async page(list: ListQuery, locale: string): Promise<Page> {
    const { order, start, limit } = list;
    const { table } = this.shape;
    dependenciesNow()?.addSearch(table);
    const [total, data] = await Promise.all([
      rememberNumber(this.strapi, {
        name: `${table} published in ${locale}`,
        table,
        read: () => this.total(locale),
      }),
      this.send(this.statementOf(order), [locale, limit, start]),
    ]);
    return { data, meta: { pagination: paginationOf(list, total) } };
  }

  private async total(locale: string): Promise<number> {
    const [row] = await sendStatement<{ total: number }>(this.strapi, this.count, [locale]);
    return row?.total ?? 0;
  }

  private statementOf(order: ListQuery['order']): Statement {
    const key = JSON.stringify(order);
    const known = this.pages.get(key);
    if (known) return known;
    const text = selectPage(this.shape, { order, place: this.place });
    // Readers sort by what they like: no connection is to keep a plan for each way that there is.
    if (this.pages.size >= MOST_ORDERS) return { text };
    const statement = recurring(text);
    this.pages.set(key, statement);
    return statement;
  }

  private async send(statement: Statement, values: readonly unknown[]): Promise<Document[]> {
    const rows = await sendStatement<{ document: Document }>(this.strapi, statement, values);
    const dependencies = dependenciesNow();
    return rows.map(({ document }) => {
      finishDocument(document, { shape: this.shape, dependencies });
      return document;
    });
  }
}

const MOST_ORDERS = 50;

/** Who asks, as far as it decides what is answered. */
interface Asking {
  readonly auth: Auth | undefined;
  /** `eraOf` before it was found out what they may read. */
  readonly era: number | undefined;
}

/** Finds who reads documents of a type for whoever asks; nobody but Strapi where that is undefined. */
export const documentReaders = (
  strapi: Core.Strapi,
  { uid, asked }: { uid: string; asked: Asked },
): ((asking: Asking) => Promise<DocumentReader | undefined>) => {
  const readers = new Map<string, { era: number; reader: DocumentReader | undefined }>();
  return async ({ auth, era }) => {
    const whose = whoseAnswer(auth);
    if (whose === undefined) return undefined;
    const known = readers.get(whose);
    if (known && known.era === era) return known.reader;
    const reader = await prepare(strapi, { uid, asked, auth });
    // What they may read now may be something else than when they were let in.
    if (era !== undefined && eraOf(strapi) === era) readers.set(whose, { era, reader });
    return reader;
  };
};

const prepare = async (
  strapi: Core.Strapi,
  { uid, asked, auth }: { uid: string; asked: Asked; auth: Auth | undefined },
): Promise<DocumentReader | undefined> => {
  // Files of a private store are signed for each answer.
  if (await isPrivateStore(strapi)) return undefined;
  const shape = await shapeOf(strapi, { uid, asked, auth });
  if (!shape) return undefined;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const sortable = await sortableColumns(strapi, { uid, auth });
  return new DocumentReader(strapi, shape, sortable, { schema: schemaOf(strapi), timeZone });
};

const isPrivateStore = async (strapi: Core.Strapi): Promise<boolean> => {
  const { provider } = strapi.plugin('upload') as unknown as {
    provider?: { isPrivate?(): boolean | Promise<boolean> };
  };
  return (await provider?.isPrivate?.()) === true;
};
