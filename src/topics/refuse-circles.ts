import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { languageOfAsker } from '../slugs/language-of-asker';
import { namedDocuments } from './named-documents';
import { aboveTopics, lockTree, topicIds } from './topic-tree';

const TOPIC = 'api::topic.topic';
const WRITES = new Set(['create', 'update', 'clone']);

interface Params {
  readonly data?: { readonly parent?: unknown; readonly children?: unknown };
  readonly documentId?: string;
}

/**
 * Topics form a tree: a topic that came to be above itself would have no end when a page follows it
 * upwards, and would be reached from no top.
 */
export const refuseCircles = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.documents.use(Object.assign(middleware(strapi), { leavesReads: true }));
};

/** One change of the tree at a time: two that are right each by itself may make a circle together. */
const middleware =
  (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    const { data, documentId } = context.params as Params;
    if (context.uid !== TOPIC || !WRITES.has(context.action) || !data) return next();
    const given = { parent: namedDocuments(data.parent), children: namedDocuments(data.children) };
    if (given.parent.length + given.children.length === 0) return next();

    return strapi.db.transaction(async () => {
      await lockTree(strapi);
      // A clone is another topic than the one that it is made of.
      const own = context.action === 'update' && documentId ? [documentId] : [];
      const parents = await topicIds(strapi, given.parent);
      const children = await topicIds(strapi, given.children);
      const language = languageOfAsker(strapi);
      const above = await aboveTopics(strapi, parents.length > 0 ? parents : own);
      if (parents.length > 0 && own.some((one) => above.has(one))) {
        throw refusal('parent', { language, isItself: own.some((one) => parents.includes(one)) });
      }
      if (children.some((one) => above.has(one) || own.includes(one))) {
        throw refusal('children', {
          language,
          isItself: own.some((one) => children.includes(one)),
        });
      }
      return next();
    });
  };

interface Refusal {
  readonly language: string | undefined;
  /** Whether the topic was put below itself, and not below another that is below it. */
  readonly isItself: boolean;
}

const refusal = (field: string, { language, isItself }: Refusal) => {
  const message = sayBelowItself(language) + (isItself ? '' : sayHowToSwap(language));
  return new errors.ValidationError(message, {
    errors: [{ path: [field], message, name: 'ValidationError' }],
  });
};

const sayBelowItself = (language: string | undefined): string => {
  if (language === 'zh') return '專題不能放在自己或自己的子專題之下';
  if (language === 'zh-Hans') return '专题不能放在自己或自己的子专题之下';
  return 'A topic cannot be below itself, or below a topic that is below it';
};

/** In two steps: between them, neither is below the other. */
const sayHowToSwap = (language: string | undefined): string => {
  if (language === 'zh') {
    return '。如要對調，請先為下層的專題另選上級專題，或清空它的上級專題，儲存後再試';
  }
  if (language === 'zh-Hans') {
    return '。如要对调，请先为下层的专题另选上级专题，或清空它的上级专题，保存后再试';
  }
  return '. To swap the two, first give the lower one another parent topic, or none, and save that';
};
