import type { Core } from '@strapi/strapi';

import { askingLanguage } from '../glossary/asking-language';

/**
 * What Strapi refuses of a version, field by field, each by the label that it has in the content
 * manager and its place in a list: 「原則 1 › 序號：必須填寫」. Strapi's own message is "2 errors occurred"
 * where there are two, and its words for each are English; those of a field that is empty are said in
 * the asker's language.
 */
export const invalidReason = async (
  strapi: Core.Strapi,
  { uid, error }: { uid: string; error: Error & { details?: unknown } },
): Promise<string> => {
  const problems = (Object(error.details) as { errors?: unknown }).errors;
  if (!Array.isArray(problems) || problems.length === 0) return error.message;
  const words = WORDS[askingLanguage(strapi)];
  const said = [];
  for (const problem of problems as readonly Problem[]) {
    const why = IS_EMPTY.test(problem.message) ? words.empty : problem.message;
    const labels = await labelsOf(strapi, { uid, path: problem.path ?? [] });
    said.push(labels === '' ? why : `${labels}${words.colon}${why}`);
  }
  return said.join(words.and);
};

/** One of yup's, as Strapi lists them. */
interface Problem {
  readonly path?: readonly (string | number)[];
  readonly message: string;
}

const IS_EMPTY =
  /must be defined|is a required field|must be at least 1 character|cannot be null|final value was: `(?:null|undefined|NaN)`\.?$/;

const WORDS = {
  zh: { empty: '必須填寫', colon: '：', and: '；' },
  'zh-Hans': { empty: '必须填写', colon: '：', and: '；' },
  en: { empty: 'must be filled in', colon: ': ', and: '; ' },
} as const;

const labelsOf = async (
  strapi: Core.Strapi,
  { uid, path }: { uid: string; path: readonly (string | number)[] },
): Promise<string> => {
  const labels: string[] = [];
  let model: string | undefined = uid;
  for (const name of path.map(String)) {
    if (/^\d+$/.test(name) && labels.length > 0) {
      labels.push(`${labels.pop() ?? ''} ${Number(name) + 1}`);
      continue;
    }
    labels.push((model && (await labelOf(strapi, { model, name }))) ?? name);
    model = model && componentOf(strapi, { model, name });
  }
  return labels.join(' › ');
};

const componentOf = (
  strapi: Core.Strapi,
  { model, name }: { model: string; name: string },
): string | undefined => {
  const { attributes } = strapi.getModel(model as never) as { attributes: Attributes };
  return attributes[name]?.component;
};
type Attributes = Readonly<Record<string, { component?: string } | undefined>>;

const labelOf = async (
  strapi: Core.Strapi,
  { model, name }: { model: string; name: string },
): Promise<string | undefined> => {
  const kind = model.includes('::') ? 'content-types' : 'components';
  const service = strapi.plugin('content-manager').service<ViewService>(kind);
  const found =
    kind === 'components' ? service.findComponent(model) : service.findContentType(model);
  if (!found) return undefined;
  const { metadatas } = await service.findConfiguration(found);
  return metadatas[name]?.edit?.label;
};

/** The part of @strapi/content-manager's services that is used here. */
interface ViewService {
  findContentType(uid: string): object | undefined;
  findComponent(uid: string): object | undefined;
  findConfiguration(model: object): Promise<{
    metadatas: Readonly<Record<string, { edit?: { label?: string } } | undefined>>;
  }>;
}
