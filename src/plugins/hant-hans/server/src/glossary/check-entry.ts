import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { GlossaryEntry } from '../../../shared/glossary';
import { isLocalizedType } from '../schema/strapi-models';
import { askingLanguage } from './asking-language';
import { describeProblem } from './describe-problem';
import { GLOSSARY_ENTRY, trimEntry, type GivenEntry, type StoredEntry } from './entry';
import { findDuplicates } from './find-duplicates';
import { findProblems, isScope, type EntryProblem } from './problems';

/**
 * An entry as it may be written.
 *
 * @param documentId of the entry that is being changed; undefined for a new one
 * @throws ValidationError naming the fields, in the language of whoever asks
 */
export const checkEntry = async (
  strapi: Core.Strapi,
  { given, documentId }: { given: GivenEntry; documentId: string | undefined },
): Promise<GlossaryEntry> => {
  const { scope, ...rest } = trimEntry(given);
  const entry = { ...rest, scope };
  const own = findProblems(entry);
  const problems =
    own.length > 0
      ? own
      : [
          ...(await findScopeProblems(strapi, entry)),
          ...findDuplicates(entry, await readSimilar(strapi, { ...entry, documentId })),
        ];
  if (problems.length > 0 || !isScope(scope)) throw problemsError(strapi, problems);
  return { ...rest, scope };
};

/** Whether the document is there that a scope names. */
const findScopeProblems = async (
  strapi: Core.Strapi,
  { scopeUid, scopeDocumentId }: Pick<GlossaryEntry, 'scopeUid' | 'scopeDocumentId'>,
): Promise<EntryProblem[]> => {
  if (scopeUid === null) return [];
  if (!isLocalizedType(strapi, scopeUid)) {
    return [{ kind: 'no-such-type', field: 'scopeUid', uid: scopeUid }];
  }
  const versions = await strapi.db
    .query(scopeUid)
    .count({ where: { documentId: scopeDocumentId } });
  return versions > 0 ? [] : [{ kind: 'no-such-document', field: 'scopeDocumentId' }];
};

const readSimilar = async (
  strapi: Core.Strapi,
  entry: { hant: string; hans: string; scope: string; documentId: string | undefined },
): Promise<StoredEntry[]> => {
  const { hant, hans, scope, documentId } = entry;
  return (await strapi.db.query(GLOSSARY_ENTRY).findMany({
    where: {
      scope,
      $or: [{ hant }, { hans }],
      ...(documentId === undefined ? {} : { documentId: { $ne: documentId } }),
    },
  })) as StoredEntry[];
};

/** In the form in which the Content Manager shows each message at its field. */
const problemsError = (strapi: Core.Strapi, problems: readonly EntryProblem[]) => {
  const language = askingLanguage(strapi);
  const described = problems.map((problem) => ({
    path: [problem.field],
    message: describeProblem(problem, language),
    name: 'ValidationError',
  }));
  const summary = described.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  return new errors.ValidationError(summary, { errors: described });
};
