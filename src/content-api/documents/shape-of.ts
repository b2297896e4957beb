import type { Core } from '@strapi/strapi';

import type { DocumentShape, RelatedShape } from '../../delivery/documents/document-shape';
import { populateByName } from '../../delivery/queries/populate-by-name';
import type { Auth } from '../who-asks';
import { linkOf, type MetadataAttribute, metadataOf, modelOf } from './metadata';

/** `fields` and `populate` as in a query to Strapi. */
export interface Asked {
  readonly fields?: readonly string[];
  readonly populate?: unknown;
}

type Example = Record<string, unknown>;

/**
 * What somebody is answered of a content type who asks for these fields and relations: what Strapi leaves
 * of a document in which everything stands that was asked for. So whatever Strapi hides, it hides here.
 *
 * @returns undefined where a part of it is read in another way than by ids in a table
 */
export const shapeOf = async (
  strapi: Core.Strapi,
  { uid, asked, auth }: { uid: string; asked: Asked; auth: Auth | undefined },
): Promise<DocumentShape | undefined> => {
  const whole = wholeShape(strapi, { uid, asked });
  if (!whole) return undefined;
  const sanitize = strapi.contentAPI.sanitize as unknown as Sanitize;
  return leaving(await sanitize.output(exampleOf(whole), modelOf(strapi, uid), { auth }), whole);
};

/** The part of Strapi's content API that is used here. */
interface Sanitize {
  output(document: Example, schema: unknown, options: { auth: Auth | undefined }): Promise<Example>;
}

/** The columns of the fields that somebody may sort documents by, by name. */
export const sortableColumns = async (
  strapi: Core.Strapi,
  { uid, auth }: { uid: string; auth: Auth | undefined },
): Promise<ReadonlyMap<string, string>> => {
  const { columns = [] } = (await shapeOf(strapi, { uid, asked: {}, auth })) ?? {};
  return new Map(
    columns
      .filter(({ type }) => !WITHOUT_ORDER.has(type))
      .map(({ name, column }) => [name, column]),
  );
};

/** PostgreSQL has one for them, which says nothing to a reader. */
const WITHOUT_ORDER = new Set(['json', 'blocks']);

const wholeShape = (
  strapi: Core.Strapi,
  { uid, asked }: { uid: string; asked: Asked },
): DocumentShape | undefined => {
  const metadata = metadataOf(strapi, uid);
  if (!metadata) return undefined;
  const { tableName, attributes } = metadata;
  const { fields } = asked;
  const isAsked = (name: string) => fields === undefined || IDS.has(name) || fields.includes(name);
  const columns = Object.entries(attributes)
    .filter(([name, { type }]) => type !== 'relation' && isAsked(name))
    .map(([name, { type, columnName = name }]) => ({ name, type, column: columnName }));
  const populate = populateByName(asked.populate ?? {}, modelOf(strapi, uid));
  const related = Object.entries(populate).map(([name, within]) =>
    relatedShape(strapi, { uid, name, attribute: attributes[name], within }),
  );
  const isSimple =
    related.every((one) => one !== undefined) &&
    columns.every(({ type, name }) => !COMPUTED.has(type) && isName(name));
  const hasDrafts = modelOf(strapi, uid)?.options?.draftAndPublish === true;
  return isSimple ? { table: tableName, hasDrafts, columns, related } : undefined;
};

const relatedShape = (
  strapi: Core.Strapi,
  {
    uid,
    name,
    attribute,
    within,
  }: { uid: string; name: string; attribute: MetadataAttribute | undefined; within: unknown },
): RelatedShape | undefined => {
  const { target = '', relation = '', unstable_virtual: isVirtual } = attribute ?? {};
  const isOfLocales = isVirtual === true && name === 'localizations';
  const link = attribute && linkOf(strapi, { uid, name, attribute });
  const { options } = modelOf(strapi, target) ?? {};
  if (!isOfLocales && (!link || options?.draftAndPublish === true)) return undefined;
  const asked = isName(name) ? askedOf(within) : undefined;
  const shape = asked && wholeShape(strapi, { uid: target, asked });
  return shape && { name, isMany: MANY.has(relation), link, shape };
};

const IDS = new Set(['id', 'documentId']);
const MANY = new Set(['oneToMany', 'manyToMany', 'morphMany']);
/** Strapi answers these in a form of its own. */
const COMPUTED = new Set(['timestamp']);
/** In bytes: PostgreSQL cuts what is longer. */
const LONGEST_NAME = 63;
const isName = (name: string): boolean => Buffer.byteLength(name) <= LONGEST_NAME;

/** Undefined where more is asked, such as an order, which is Strapi's to understand. */
const askedOf = (within: unknown): Asked | undefined => {
  if (within === true) return {};
  const asked = Object(within) as Record<string, unknown>;
  return Object.keys(asked).every((name) => name === 'fields' || name === 'populate')
    ? asked
    : undefined;
};

const exampleOf = ({ columns, related }: DocumentShape): Example => ({
  ...Object.fromEntries(columns.map(({ name }) => [name, null])),
  ...Object.fromEntries(
    related.map(({ name, isMany, shape }) => {
      const within = exampleOf(shape);
      return [name, isMany ? [within] : within];
    }),
  ),
});

/** The part of a shape that is left in what Strapi has made of its example. */
const leaving = (
  example: Example,
  { columns, related, ...rest }: DocumentShape,
): DocumentShape => ({
  ...rest,
  columns: columns.filter(({ name }) => name in example),
  related: related.flatMap((one) => {
    const [within] = [example[one.name]].flat() as (Example | null | undefined)[];
    return within ? [{ ...one, shape: leaving(within, one.shape) }] : [];
  }),
});
