import type { GetModel } from './attributes';

export type PopulateAll = Readonly<Record<string, Populated>>;
type Populated = true | { populate: PopulateAll } | { on: OnComponents };
type OnComponents = Readonly<Record<string, { populate: PopulateAll }>>;

/**
 * What must be populated to read an entry as Strapi tells of it in events: with all that it relates
 * to, also what only mirrors the other side.
 *
 * @see getDeepPopulate in @strapi/core, services/document-service/utils/populate.ts
 */
export const populateEverything = ({
  uid,
  getModel,
}: {
  uid: string;
  getModel: GetModel;
}): PopulateAll => {
  const below = (component: string) => ({
    populate: populateEverything({ uid: component, getModel }),
  });
  return Object.fromEntries(
    Object.entries(getModel(uid).attributes).flatMap(([name, attribute]): [string, Populated][] => {
      switch (attribute.type) {
        case 'relation':
          return attribute.unstable_virtual === true ? [] : [[name, true]];
        case 'media':
          return [[name, true]];
        case 'component':
          return [[name, below(attribute.component ?? '')]];
        case 'dynamiczone': {
          const components = attribute.components ?? [];
          return [[name, { on: Object.fromEntries(components.map((one) => [one, below(one)])) }]];
        }
        default:
          return [];
      }
    }),
  );
};
