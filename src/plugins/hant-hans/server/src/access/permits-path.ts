import { ownAttributes, type Attribute, type GetModel } from '../schema/attributes';

/**
 * Whether a permission that names fields covers what a path leads to. Permissions name the fields of
 * components one by one (`seo.metaTitle`) and dynamic zones as a whole; a path may lead to a whole
 * component (`principles[2]`), which takes every field of it.
 *
 * @param request.path as in a report: `title`, `body[4]`, `principles[+2].title`
 * @param request.has whether the permission names a field
 */
export const permitsPath = (request: {
  path: string;
  uid: string;
  getModel: GetModel;
  has: (field: string) => boolean;
}): boolean => {
  const { path, uid, getModel, has } = request;
  const names = path.replaceAll(/\[[^\]]*\]/g, '').split('.');
  if (names.some((_name, at) => has(names.slice(0, at + 1).join('.')))) return true;
  const model = names.slice(0, -1).reduce<string | undefined>((owner, name) => {
    return owner === undefined ? undefined : attributeOf(owner, name, getModel)?.component;
  }, uid);
  const attribute = model && attributeOf(model, names.at(-1) ?? '', getModel);
  return attribute ? permitsBelow(names.join('.'), { attribute, getModel, has }) : false;
};

const permitsBelow = (
  field: string,
  { attribute, ...rest }: { attribute: Attribute; getModel: GetModel; has: (f: string) => boolean },
): boolean => {
  if (rest.has(field)) return true;
  if (attribute.type !== 'component' || attribute.component === undefined) return false;
  return ownAttributes(rest.getModel(attribute.component))
    .filter(([, inner]) => inner.visible !== false)
    .every(([name, inner]) => permitsBelow(`${field}.${name}`, { attribute: inner, ...rest }));
};

const attributeOf = (uid: string, name: string, getModel: GetModel): Attribute | undefined =>
  getModel(uid).attributes[name];
