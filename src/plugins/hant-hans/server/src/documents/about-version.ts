import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { readRefusal } from '../../../shared/contracts/refusals';
import type { Script } from '../../../shared/scripts';
import { askingLanguage } from '../glossary/asking-language';
import { invalid } from '../refusals';
import { invalidReason } from './invalid-reason';

/**
 * Runs what writes or publishes a version that nobody may be looking at. What Strapi refuses of it is
 * said to be of that version: "title must be defined" would be looked for in the other one, and the
 * content manager would mark the field of the version that is open.
 *
 * @throws ValidationError that names the script
 */
export const aboutVersion = async <T>(
  strapi: Core.Strapi,
  { uid, script, task }: { uid: string; script: Script; task: () => Promise<T> },
): Promise<T> => {
  try {
    return await task();
  } catch (error) {
    if (!isInvalid(error)) throw error;
    const values = { script, reason: await invalidReason(strapi, { uid, error: error as Error }) };
    throw invalid(MESSAGES[askingLanguage(strapi)](values), 'invalid-version', values);
  }
};

/** Whether Strapi has refused what somebody wrote, and nobody has said yet in which script. */
export const isInvalid = (error: unknown): boolean =>
  error instanceof errors.ValidationError && !readRefusal(error.details);

type Message = (values: { script: Script; reason: string }) => string;

const MESSAGES: Record<ReturnType<typeof askingLanguage>, Message> = {
  zh: ({ script, reason }) =>
    `${script === 'zh-Hant' ? '繁體中文' : '簡體中文'}版本有問題：${reason}`,
  'zh-Hans': ({ script, reason }) =>
    `${script === 'zh-Hant' ? '繁体中文' : '简体中文'}版本有问题：${reason}`,
  en: ({ script, reason }) =>
    `The ${script === 'zh-Hant' ? 'Traditional' : 'Simplified'} Chinese version: ${reason}`,
};
