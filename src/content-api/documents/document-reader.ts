import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { DocumentShape } from '../../delivery/documents/document-shape';
import { finishDocument } from '../../delivery/documents/finish-document';
import { hasLongList } from '../../delivery/documents/long-list';
import { type ListPlace, readCursor, writeCursor } from '../../delivery/documents/list-cursor';
import {
  type ListLimits,
  type ListQuery,
  paginationOf,
  readListQuery,
} from '../../delivery/documents/list-query';
import {
  type Beside,
  countPublished,
  selectDocuments,
  selectPage,
} from '../../delivery/documents/select-documents';
import { dependenciesNow } from '../../freshness/follow-reads';
import { rememberNumber } from '../../freshness/remember-number';
import { schemaOf } from '../../freshness/schema-of';
import { eraOf } from '../../freshness/while-told';
import type { Auth } from '../who-asks';
import { isReadPlainly } from './additions';
import { isOfFactory } from './is-of-factory';
import { recurring, sendStatement, type Statement } from './send-statement';
import { type Origins, originsOf } from './origins';
import { type Asked, shapeOf, sortableColumns } from './shape-of';
import { VISITOR, whoseAnswer, withoutExpiry } from './whose-answer';

type Document = Record<string, unknown>;

/** What a list is answered with. */
export interface Page {
  readonly data: Document[];
  readonly meta: { readonly pagination: Readonly<Record<string, number | string | null>> };
}

/**
 * Reads published documents of one content type whole, by one statement, for all who are answered alike.
 *
 * Strapi reads each relation of a document by a statement of its own, and then walks through all of it to
 * find what is to be hidden from whoever asks. What is hidden depends on the type alone: here it is found out
 * once, and again when permissions change.
 */
export class DocumentReader {
  private readonly shape: DocumentShape;
  private readonly around: { readonly schema: string; readonly beside: Beside | undefined };
  private readonly byDocument: Statement;
  private readonly byRow: Statement;
  private readonly pages = new Map<string, Statement>();

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly readable: Readable,
  ) {
    const { shape, origins } = readable;
    this.shape = shape;
    const schema = schemaOf(strapi);
    this.around = {
      schema,
      beside: origins && ((documentId) => origins.select({ documentId, schema })),
    };
    this.byDocument = recurring(selectDocuments(shape, { by: 'document_id', ...this.around }));
    this.byRow = recurring(selectDocuments(shape, { by: 'id', ...this.around }));
  }

  /** @returns undefined where there is none, and where Strapi has to read it */
  async one(documentId: string, locale: string): Promise<Document | undefined> {
    const rows = await this.send(this.byDocument, [[documentId], locale]);
    return rows?.[0]?.document;
  }

  /** @returns those of these rows, in their order; undefined where one is gone, or Strapi has to read them */
  async rows(ids: readonly number[], locale: string): Promise<Document[] | undefined> {
    if (ids.length === 0) return [];
    const rows = (await this.send(this.byRow, [ids, locale])) ?? [];
    const found = new Map(rows.map(({ document }) => [document.id, document]));
    const documents = ids.flatMap((id) => [found.get(id) ?? []].flat());
    return documents.length === ids.length ? documents : undefined;
  }

  /** How a list is read that is asked for in this way; undefined where Strapi has to do it. */
  readList(query: Readonly<Record<string, unknown>>): ListQuery | undefined {
    const { withCount, ...limits } = this.strapi.config.get<ListLimits & { withCount: boolean }>(
      'api.rest',
    );
    const { sortable } = this.readable;
    return withCount ? readListQuery(query, { sortable, limits }) : undefined;
  }

  /**
   * @returns undefined where Strapi has to read it
   * @throws ValidationError for an `after` that is of no list in this order
   */
  async page(list: ListQuery, locale: string): Promise<Page | undefined> {
    dependenciesNow()?.addSearch(this.shape.table);
    if (list.form === 'after') return this.pageAfter(list, locale);
    const { order, start, limit } = list;
    const [total, rows] = await Promise.all([
      this.totalKnown(locale),
      this.send(this.statementOf(order), [locale, limit, start]),
    ]);
    return rows && { data: rows.map(documentOf), meta: { pagination: paginationOf(list, total) } };
  }

  private async pageAfter(
    { order, limit, after = '' }: ListQuery,
    locale: string,
  ): Promise<Page | undefined> {
    const place = after === '' ? undefined : readCursor(after, order);
    if (after !== '' && !place) throw wrongCursor();
    const values = (place ?? []).filter((value) => value !== null);
    const rows = await this.send(this.statementOf(order, place), [
      locale,
      limit,
      0,
      ...values,
    ]).catch((error: unknown) => {
      throw isOfValues(error) ? wrongCursor() : error;
    });
    if (!rows) return undefined;
    const last = rows.length < limit ? undefined : rows.at(-1)?.place;
    const pagination = { limit, after: last ? writeCursor(order, last) : null };
    return { data: rows.map(documentOf), meta: { pagination } };
  }

  private totalKnown(locale: string): Promise<number> {
    const { table } = this.shape;
    const read = async () => {
      const text = countPublished(this.shape, this.around.schema);
      const [row] = await sendStatement<{ total: number }>(this.strapi, recurring(text), [locale]);
      return row?.total ?? 0;
    };
    // Programs are never told what was, not even for the moment in which a connection is found to be lost.
    return this.readable.isOfVisitors
      ? rememberNumber(this.strapi, { name: `${table} published in ${locale}`, table, read })
      : read();
  }

  private statementOf(order: ListQuery['order'], after?: ListPlace): Statement {
    const key = JSON.stringify([order, after?.map((value) => value === null)]);
    const known = this.pages.get(key);
    if (known) return known;
    const text = selectPage(this.shape, {
      order,
      ...this.around,
      ...(after ? { after } : {}),
    });
    // Readers sort by what they like: no connection is to keep a plan for each way that there is.
    if (this.pages.size >= MOST_ORDERS) return { text };
    const statement = recurring(text);
    this.pages.set(key, statement);
    return statement;
  }

  private async send(statement: Statement, values: readonly unknown[]): Promise<Row[] | undefined> {
    const rows = await sendStatement<Row>(this.strapi, statement, values);
    // Who may ask for that, and who is told what, is decided where Strapi reads.
    if (hasLongList(rows.map(documentOf), this.shape)) return undefined;
    const dependencies = dependenciesNow();
    const { shape, origins } = this.readable;
    if (origins) dependencies?.addAbout(origins.table);
    for (const { document, beside } of rows) {
      finishDocument(document, { shape, dependencies });
      origins?.tell(document, beside);
    }
    return rows;
  }
}

/** What somebody may read of a content type. */
interface Readable {
  readonly shape: DocumentShape;
  /** Columns of the fields that they may sort by, by name. */
  readonly sortable: ReadonlyMap<string, string>;
  readonly isOfVisitors: boolean;
  /** Undefined where versions come from nowhere. */
  readonly origins: Origins | undefined;
}

interface Row {
  readonly document: Document;
  readonly beside?: unknown;
  readonly place?: ListPlace;
}

const documentOf = ({ document }: Row): Document => document;

/** A value that a column cannot hold: PostgreSQL's class 22. */
const isOfValues = (error: unknown): boolean =>
  String((Object(error) as { code?: unknown }).code).startsWith('22');

const wrongCursor = (): Error =>
  new errors.ValidationError(
    'Invalid parameter pagination[after]: it must be what meta.pagination.after of the page before was, in the same order',
    { source: 'query', param: 'pagination[after]' },
  );

const MOST_ORDERS = 50;

/** Who asks, as far as it decides what is answered. */
interface Asking {
  readonly auth: Auth | undefined;
  /** `eraOf` before it was found out what they may read. */
  readonly era: number | undefined;
}

/**
 * Finds who reads documents of a type for whoever asks; nobody but Strapi where that is undefined, as it is
 * wherever somebody else has a say in how they are read.
 */
export const documentReaders = (
  strapi: Core.Strapi,
  { uid, asked }: { uid: UID.ContentType; asked: Asked },
): ((asking: Asking) => Promise<DocumentReader | undefined>) => {
  const readers = new Map<string, { era: number; reader: DocumentReader | undefined }>();
  const isPlain = isOfFactory(strapi, uid);
  return async ({ auth, era }) => {
    if (!isReadPlainly(strapi, uid) || !isPlain()) return undefined;
    const whose = whoseAnswer(auth);
    if (whose === undefined) return undefined;
    const known = readers.get(whose);
    if (known && known.era === era) return known.reader;
    const reader = await prepare(strapi, { uid, asked, auth: withoutExpiry(auth) });
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
  const sortable = await sortableColumns(strapi, { uid, auth });
  const isOfVisitors = whoseAnswer(auth) === VISITOR;
  const origins = originsOf(strapi, uid);
  return new DocumentReader(strapi, { shape, sortable, isOfVisitors, origins });
};

const isPrivateStore = async (strapi: Core.Strapi): Promise<boolean> => {
  const { provider } = strapi.plugin('upload') as unknown as {
    provider?: { isPrivate?(): boolean | Promise<boolean> };
  };
  return (await provider?.isPrivate?.()) === true;
};
