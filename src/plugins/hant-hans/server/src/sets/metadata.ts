import type { Core } from '@strapi/strapi';

/** What is read here of the metadata by which Strapi's database layer names tables and columns. */
export interface TypeMeta {
  readonly tableName: string;
  readonly attributes: Readonly<Record<string, AttributeMeta | undefined>>;
  readonly lifecycles?: Readonly<Record<string, unknown>>;
}

export interface AttributeMeta {
  readonly type: string;
  readonly columnName?: string;
  readonly default?: unknown;
  readonly relation?: string;
  readonly target?: string;
  readonly morphBy?: string;
  readonly inversedBy?: string;
  readonly mappedBy?: string;
  readonly joinTable?: JoinTable;
  readonly joinColumn?: { readonly name: string };
}

export interface JoinTable {
  readonly name: string;
  readonly joinColumn: { readonly name: string };
  readonly inverseJoinColumn?: { readonly name: string };
  readonly morphColumn?: {
    readonly idColumn: { readonly name: string };
    readonly typeColumn: { readonly name: string };
  };
  readonly orderColumnName?: string;
  readonly inverseOrderColumnName?: string;
  /** Columns that tell apart what shares the table. */
  readonly on?: Readonly<Record<string, unknown>>;
}

export const metadataOf = (strapi: Core.Strapi, uid: string): TypeMeta =>
  strapi.db.metadata.get(uid);

/** Of an attribute that its schema says is there. */
export const attributeMetaOf = (
  strapi: Core.Strapi,
  { uid, name }: { uid: string; name: string },
): AttributeMeta => {
  const meta = metadataOf(strapi, uid).attributes[name];
  if (!meta) throw new Error(`The database knows no attribute ${name} of ${uid}`);
  return meta;
};

/** Whether both sides of a relation know of it. */
export const isBidirectional = ({ inversedBy, mappedBy }: AttributeMeta): boolean =>
  inversedBy !== undefined || mappedBy !== undefined;
