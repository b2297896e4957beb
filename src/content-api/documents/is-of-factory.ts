import { type Core, factories, type UID } from '@strapi/strapi';

/**
 * Tells whether the controller and the service of a type read as those of Strapi's factories do: an action
 * or a method of somebody's own, or one that these call, may answer with something else.
 */
export const isOfFactory = (strapi: Core.Strapi, uid: UID.ContentType): (() => boolean) => {
  let plain: { controller: Methods; service: Methods } | undefined;
  const known = new WeakSet();
  const isPlain = (method: unknown, of: unknown): boolean => {
    if (typeof method !== 'function') return false;
    // Each controller of a factory has functions of its own, of the same text.
    if (known.has(method)) return true;
    if (String(method) !== String(of)) return false;
    known.add(method);
    return true;
  };
  return () => {
    plain ??= {
      controller: factories.createCoreController(uid)({ strapi }) as unknown as Methods,
      service: factories.createCoreService(uid)({ strapi }) as unknown as Methods,
    };
    const controller = strapi.controller(uid) as unknown as Methods | undefined;
    const service = strapi.service(uid) as unknown as Methods | undefined;
    for (const name of OF_CONTROLLER) {
      if (!isPlain(controller?.[name], plain.controller[name])) return false;
    }
    for (const name of OF_SERVICE) {
      if (!isPlain(service?.[name], plain.service[name])) return false;
    }
    return true;
  };
};

type Methods = Readonly<Record<string, unknown>>;

const OF_CONTROLLER = [
  'find',
  'findOne',
  'validateQuery',
  'sanitizeQuery',
  'sanitizeOutput',
  'transformResponse',
];
const OF_SERVICE = ['find', 'findOne', 'getFetchParams'];
