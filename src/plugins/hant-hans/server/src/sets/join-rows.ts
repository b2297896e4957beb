import type { Core } from '@strapi/strapi';

import { attributeMetaOf, isBidirectional, type AttributeMeta, type JoinTable } from './metadata';
import type { Link, NewRow } from './new-rows';

/** A row of a join table, by its columns. */
type JoinRow = Record<string, unknown>;
type IdOf = (row: NewRow) => number;

/**
 * What joins rows to their components, media and relations, by table, as Strapi writes it when it
 * creates them one after the other.
 *
 * @see attachRelations in @strapi/database, entity-manager/index.ts
 */
export const joinRows = async (
  strapi: Core.Strapi,
  { rows, idOf }: { rows: readonly NewRow[]; idOf: IdOf },
): Promise<Map<string, JoinRow[]>> => {
  const placeOf = await placesOnOtherSide(strapi, rows);
  const tables = new Map<string, JoinRow[]>();
  for (const { row, link } of linksBelow(rows)) {
    const meta = attributeMetaOf(strapi, { uid: row.uid, name: link.name });
    const { table, joined } = joinLink(strapi, { row, link, meta, idOf, placeOf });
    const list = tables.get(table);
    if (list) list.push(...joined);
    else if (joined.length > 0) tables.set(table, joined);
  }
  return tables;
};

/** Every link of rows and of what is below them. */
function* linksBelow(rows: readonly NewRow[]): Generator<{ row: NewRow; link: Link }> {
  for (const row of rows) {
    for (const link of row.links) {
      yield { row, link };
      if ('rows' in link) yield* linksBelow(link.rows);
    }
  }
}

const joinLink = (
  strapi: Core.Strapi,
  request: { row: NewRow; link: Link; meta: AttributeMeta; idOf: IdOf; placeOf: PlaceOf },
): { table: string; joined: JoinRow[] } => {
  const { row, link, meta, idOf, placeOf } = request;
  const { name } = link;
  const id = idOf(row);
  if (link.kind === 'media') {
    const { table, fileColumn, idColumn, typeColumn } = mediaTable(strapi, meta);
    const joined = link.ids.map((file, index) => ({
      [fileColumn]: file,
      [idColumn]: id,
      [typeColumn]: row.uid,
      field: name,
      order: index + 1,
    }));
    return { table, joined };
  }
  const joinTable = joinTableOf(meta, `${row.uid} ${name}`);
  const from = { [joinTable.joinColumn.name]: id, ...joinTable.on };
  const inOrder = (index: number) => orderOf(meta, { joinTable, index });
  if (link.kind === 'zone') {
    const { idColumn, typeColumn } = morphColumnOf(joinTable);
    const joined = link.rows.map((item, index) => ({
      ...from,
      [idColumn.name]: idOf(item),
      [typeColumn.name]: item.uid,
      order: index + 1,
    }));
    return { table: joinTable.name, joined };
  }
  const column = inverseColumnOf(joinTable);
  if ('rows' in link) {
    const joined = link.rows.map((item, index) => ({
      ...from,
      [column]: idOf(item),
      component_type: item.uid,
      ...inOrder(index),
    }));
    return { table: joinTable.name, joined };
  }
  const joined = link.ids.map((target, index) => ({
    ...from,
    [column]: target,
    ...inOrder(index),
    ...(hasPlaceOnOtherSide(meta) && {
      [joinTable.inverseOrderColumnName ?? '']: placeOf({
        table: joinTable.name,
        target,
        documentId: row.columns.documentId,
      }),
    }),
  }));
  return { table: joinTable.name, joined };
};

const orderOf = (
  { relation }: AttributeMeta,
  { joinTable, index }: { joinTable: JoinTable; index: number },
): JoinRow =>
  joinTable.orderColumnName && relation?.endsWith('ToMany')
    ? { [joinTable.orderColumnName]: index + 1 }
    : {};

/** A relation that many have to one document is ordered on that document's side, too. */
const hasPlaceOnOtherSide = (meta: AttributeMeta): boolean =>
  isBidirectional(meta) && (meta.relation?.startsWith('many') ?? false);

/**
 * The place of a document on the other side of a relation: the next one that is free, and the same
 * for its draft and its published row, which Strapi brings in line when it publishes.
 */
type PlaceOf = (joined: { table: string; target: number; documentId: unknown }) => number;

const placesOnOtherSide = async (
  strapi: Core.Strapi,
  rows: readonly NewRow[],
): Promise<PlaceOf> => {
  const wanted = new Map<string, { joinTable: JoinTable; targets: Set<number> }>();
  for (const { row, link } of linksBelow(rows)) {
    if (link.kind !== 'relation') continue;
    const meta = attributeMetaOf(strapi, { uid: row.uid, name: link.name });
    if (!hasPlaceOnOtherSide(meta)) continue;
    const joinTable = joinTableOf(meta, `${row.uid} ${link.name}`);
    const { targets } = wanted.get(joinTable.name) ?? { targets: new Set() };
    link.ids.forEach((id) => targets.add(id));
    wanted.set(joinTable.name, { joinTable, targets });
  }
  const last = new Map<string, number>();
  for (const [table, { joinTable, targets }] of wanted) {
    for (const { target, place } of await readPlaces(strapi, { joinTable, targets })) {
      last.set(`${table} ${target}`, place);
    }
  }
  const places = new Map<string, number>();
  return ({ table, target, documentId }) => {
    const side = `${table} ${target}`;
    const key = `${side} ${String(documentId)}`;
    const place = places.get(key) ?? (last.get(side) ?? 0) + 1;
    if (!places.has(key)) last.set(side, place);
    places.set(key, place);
    return place;
  };
};

interface Place {
  readonly target: number;
  readonly place: number;
}

const readPlaces = (
  strapi: Core.Strapi,
  { joinTable, targets }: { joinTable: JoinTable; targets: ReadonlySet<number> },
): Promise<Place[]> => {
  const column = inverseColumnOf(joinTable);
  return strapi.db.transaction(async ({ trx }) => {
    const places: unknown = await strapi.db
      .getConnection(joinTable.name)
      .select({ target: column })
      .max({ place: joinTable.inverseOrderColumnName ?? '' })
      .whereIn(column, [...targets])
      .groupBy(column)
      .transacting(trx as never);
    return places as Place[];
  }) as unknown as Promise<Place[]>;
};

const mediaTable = (strapi: Core.Strapi, { target = '', morphBy = '' }: AttributeMeta) => {
  const joinTable = joinTableOf(
    attributeMetaOf(strapi, { uid: target, name: morphBy }),
    `${target} ${morphBy}`,
  );
  const { idColumn, typeColumn } = morphColumnOf(joinTable);
  return {
    table: joinTable.name,
    fileColumn: joinTable.joinColumn.name,
    idColumn: idColumn.name,
    typeColumn: typeColumn.name,
  };
};

const joinTableOf = ({ joinTable }: AttributeMeta, what: string): JoinTable => {
  if (!joinTable) throw new Error(`${what} has no table that joins it`);
  return joinTable;
};

const inverseColumnOf = ({ name, inverseJoinColumn }: JoinTable): string => {
  if (!inverseJoinColumn) throw new Error(`${name} joins nothing`);
  return inverseJoinColumn.name;
};

const morphColumnOf = ({ name, morphColumn }: JoinTable) => {
  if (!morphColumn) throw new Error(`${name} joins rows of one type only`);
  return morphColumn;
};
