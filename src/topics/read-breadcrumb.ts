import type { Core } from '@strapi/strapi';

const TOPIC = 'api::topic.topic';

/** A topic as a way to it shows it. */
export interface Crumb {
  readonly documentId: string;
  readonly name: string;
  readonly slug: string;
}

/** Deeper than people build a tree, should a circle ever come into the database. */
const DEEPEST = 50;

/** The way to a topic from the top of the tree, itself at the end, in one statement. */
export const readBreadcrumb = async (strapi: Core.Strapi, id: number): Promise<Crumb[]> => {
  const { tableName, attributes } = strapi.db.metadata.get(TOPIC) as unknown as Metadata;
  const { name: links, joinColumn, inverseJoinColumn } = attributes.parent.joinTable;
  const { rows } = await strapi.db.connection.raw<{ rows: Crumb[] }>(
    `with recursive way (id, height) as (
       select ?::integer, 0
       union all
       select links.??, way.height + 1 from way
       join ?? as links on links.?? = way.id
       where way.height < ${DEEPEST}
     )
     select document_id as "documentId", name, slug
     from way join ?? as topics on topics.id = way.id
     order by height desc`,
    [id, inverseJoinColumn.name, links, joinColumn.name, tableName],
  );
  return rows;
};

/** The part of Strapi's metadata that is used here. */
interface Metadata {
  readonly tableName: string;
  readonly attributes: {
    readonly parent: {
      readonly joinTable: {
        readonly name: string;
        readonly joinColumn: { readonly name: string };
        readonly inverseJoinColumn: { readonly name: string };
      };
    };
  };
}
