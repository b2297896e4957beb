import type { Core } from '@strapi/strapi';

import type { LinkShape } from '../../delivery/documents/document-shape';
import type { Schema } from '../../delivery/queries/schema';

/** What Strapi's database layer knows of a content type or component. */
export interface Metadata {
  readonly tableName: string;
  readonly attributes: Readonly<Record<string, MetadataAttribute>>;
}

export interface MetadataAttribute {
  readonly type: string;
  readonly columnName?: string;
  readonly relation?: string;
  readonly target?: string;
  readonly morphBy?: string;
  readonly unstable_virtual?: boolean;
  readonly joinTable?: JoinTable;
}

interface JoinTable {
  readonly name: string;
  readonly joinColumn: { readonly name: string };
  readonly inverseJoinColumn?: { readonly name: string };
  readonly morphColumn?: {
    readonly idColumn: { readonly name: string };
    readonly typeColumn: { readonly name: string };
  };
  readonly on?: Readonly<Record<string, string>>;
  readonly orderBy?: Readonly<Record<string, string>>;
}

export const metadataOf = (strapi: Core.Strapi, uid: string): Metadata | undefined =>
  strapi.db.metadata.has(uid) ? (strapi.db.metadata.get(uid) as unknown as Metadata) : undefined;

/** A content type, or a component. */
export const modelOf = (strapi: Core.Strapi, uid: string): Schema | undefined => {
  const models = strapi as unknown as { getModel(uid: string): Schema | undefined };
  return models.getModel(uid);
};

/** @returns undefined for relations that no table of their own holds */
export const linkOf = (
  strapi: Core.Strapi,
  { uid, name, attribute }: { uid: string; name: string; attribute: MetadataAttribute },
): LinkShape | undefined => {
  const { joinTable, target = '', morphBy = '' } = attribute;
  if (joinTable?.inverseJoinColumn) {
    return {
      table: joinTable.name,
      from: joinTable.joinColumn.name,
      to: joinTable.inverseJoinColumn.name,
      order: Object.keys(joinTable.orderBy ?? {})[0],
      where: joinTable.on ?? {},
    };
  }
  const { joinTable: morph } = metadataOf(strapi, target)?.attributes[morphBy] ?? {};
  return morph?.morphColumn
    ? {
        table: morph.name,
        from: morph.morphColumn.idColumn.name,
        to: morph.joinColumn.name,
        order: Object.keys(morph.orderBy ?? {})[0],
        where: { [morph.morphColumn.typeColumn.name]: uid, field: name },
      }
    : undefined;
};
