import type { Core } from '@strapi/strapi';

import type { WatchedTable, WatchedTables } from '../delivery/reads/watched-tables';

/** A table of documents; of one with drafts, only what is published is told. */
export interface DocumentTable {
  readonly uid: string;
  readonly table: string;
  readonly hasDrafts: boolean;
}

/** A table of relations between documents, with its two sides. */
export interface LinkTable {
  readonly table: string;
  readonly source: LinkSide;
  readonly target: LinkSide;
}

export interface LinkSide {
  readonly table: string;
  /** The column that holds its ids. */
  readonly column: string;
  /** The column by which what is related to one of it is in order. */
  readonly order: string | undefined;
}

/** Every table that an answer may be read from, by what has to be told of it. */
export interface TablesToWatch {
  readonly documents: readonly DocumentTable[];
  readonly links: readonly LinkTable[];
  /** Components, and the tables that tie them to their documents, with the documents' tables. */
  readonly owned: ReadonlyMap<string, readonly string[]>;
  readonly settings: readonly string[];
  /** Settings by name, of Strapi and all plugins. */
  readonly store: string;
  /** Files and what shows them. */
  readonly files: { readonly table: string; readonly links: string };
  /** What hant-hans knows of each document, if it is installed. */
  readonly pairs: string | undefined;
}

const PAIR = 'plugin::hant-hans.pair';
const FILE = 'plugin::upload.file';

/** Types that say how requests are answered, rather than what with. */
const SETTINGS = [
  'plugin::i18n.locale',
  'plugin::users-permissions.permission',
  'plugin::users-permissions.role',
];

/** Reads from Strapi's schemas which tables there are. */
export const watchTables = (strapi: Core.Strapi): TablesToWatch => {
  const metadata = readMetadata(strapi);
  const types = Object.entries(strapi.contentTypes as unknown as Record<string, ContentType>);
  const documents = types
    .filter(([uid]) => isOfDocuments(uid))
    .map(([uid, { options }]) => ({
      uid,
      table: tableOf(metadata, uid),
      hasDrafts: options?.draftAndPublish === true,
    }));
  const tables = new Set(documents.map(({ table }) => table));
  return {
    documents,
    links: linksBetween(metadata, tables),
    owned: ownedTables(metadata, documents),
    settings: [
      ...SETTINGS.filter((uid) => metadata.has(uid)).map((uid) => tableOf(metadata, uid)),
      ...linksOfSettings(metadata),
    ],
    store: 'strapi_core_store_settings',
    files: { table: tableOf(metadata, FILE), links: 'files_related_mph' },
    pairs: metadata.get(PAIR)?.tableName,
  };
};

/** The same, as whoever reads statements looks a table up. */
export const asWatchedTables = (tables: TablesToWatch): WatchedTables => {
  const { documents, links, owned, settings, store, files, pairs } = tables;
  const kinds: (readonly [string, WatchedTable])[] = [
    ...documents.map(({ table, hasDrafts }) => [table, { kind: 'documents', hasDrafts }] as const),
    ...links.map(
      ({ table, source, target }) =>
        [table, { kind: 'links', between: [source.table, target.table] }] as const,
    ),
    [files.links, { kind: 'links', between: [files.table], typedBy: 'related_type' }],
    ...[...owned].map(([table, owners]) => [table, { kind: 'owned', owners }] as const),
    ...settings.map((table) => [table, { kind: 'settings' }] as const),
    [store, { kind: 'store' }],
    ...(pairs === undefined ? [] : [[pairs, { kind: 'about' }] as const]),
  ];
  return new Map(kinds);
};

/** Strapi's own bookkeeping is in no answer of the content API; an author of a document may be. */
const isOfDocuments = (uid: string): boolean =>
  (uid.startsWith('api::') || uid.startsWith('plugin::') || uid === 'admin::user') &&
  !SETTINGS.includes(uid) &&
  uid !== PAIR &&
  !/^plugin::(?:content-releases|review-workflows)\./.test(uid);

/** The part of Strapi's database metadata that is used here. */
interface Meta {
  readonly uid: string;
  readonly tableName: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
}
interface Attribute {
  readonly type: string;
  readonly target?: string;
  readonly joinTable?: {
    readonly name: string;
    readonly joinColumn: { readonly name: string };
    readonly inverseJoinColumn?: { readonly name: string };
    readonly morphColumn?: unknown;
    readonly orderColumnName?: string;
    readonly inverseOrderColumnName?: string;
  };
}
type Metadata = ReadonlyMap<string, Meta>;
interface ContentType {
  readonly options?: { readonly draftAndPublish?: boolean };
}

const readMetadata = (strapi: Core.Strapi): Metadata => new Map([...strapi.db.metadata]);

const tableOf = (metadata: Metadata, uid: string): string => {
  const meta = metadata.get(uid);
  if (!meta) throw new Error(`Strapi has no table for ${uid}`);
  return meta.tableName;
};

const relationsOf = ({ attributes }: Meta): Attribute[] =>
  Object.values(attributes).filter(({ type }) => type === 'relation');

const linksBetween = (metadata: Metadata, tables: ReadonlySet<string>): LinkTable[] => {
  const links = new Map<string, LinkTable>();
  for (const meta of metadata.values()) {
    if (!tables.has(meta.tableName)) continue;
    for (const { joinTable, target } of relationsOf(meta)) {
      const targetTable = metadata.get(target ?? '')?.tableName;
      if (!joinTable?.inverseJoinColumn || joinTable.morphColumn !== undefined) continue;
      if (targetTable === undefined || !tables.has(targetTable)) continue;
      const { name, joinColumn, inverseJoinColumn } = joinTable;
      // Both sides of a relation name the same table.
      if (links.has(name)) continue;
      links.set(name, {
        table: name,
        source: {
          table: meta.tableName,
          column: joinColumn.name,
          order: joinTable.orderColumnName,
        },
        target: {
          table: targetTable,
          column: inverseJoinColumn.name,
          order: joinTable.inverseOrderColumnName,
        },
      });
    }
  }
  return [...links.values()];
};

const linksOfSettings = (metadata: Metadata): string[] => {
  const permission = metadata.get('plugin::users-permissions.permission');
  return permission
    ? relationsOf(permission).flatMap(({ joinTable }) => (joinTable ? [joinTable.name] : []))
    : [];
};

/** Components by table, with whose they are: of what they stand in, whatever that stands in. */
const ownedTables = (
  metadata: Metadata,
  documents: readonly DocumentTable[],
): Map<string, readonly string[]> => {
  const owners = new Map<string, Set<string>>();
  const isTold = new Set(documents.map(({ table }) => table));
  const visit = (meta: Meta, owner: string): void => {
    for (const { joinTable, target } of relationsOf(meta)) {
      const related = metadata.get(target ?? '');
      if (!joinTable || joinTable.morphColumn !== undefined) continue;
      const isOfComponent = !isTold.has(meta.tableName);
      const isComponent = related !== undefined && isComponentTable(related);
      if (isOfComponent || isComponent) add(joinTable.name, owner);
      if (isComponent && add(related.tableName, owner)) visit(related, owner);
    }
  };
  const add = (table: string, owner: string): boolean => {
    const known = owners.get(table) ?? new Set<string>();
    owners.set(table, known);
    if (known.has(owner)) return false;
    known.add(owner);
    return true;
  };
  for (const { uid, table } of documents) {
    const meta = metadata.get(uid);
    if (meta) visit(meta, table);
  }
  return new Map([...owners].map(([table, known]) => [table, [...known]]));
};

/** Components are no documents: they have no id of one. */
const isComponentTable = ({ uid, attributes }: Meta): boolean =>
  !uid.includes('::') && !('documentId' in attributes);
