import type { Core } from '@strapi/strapi';

import type { FieldAmbiguities } from '../../../../shared/contracts/document-ambiguities';
import { otherScript } from '../../../../shared/scripts';
import { currentPair } from '../../documents/current-pair';
import { readDrafts } from '../../documents/versions';
import type { DocumentKey } from '../../pairs/pair';
import { notFound } from '../../refusals';
import { modelsOf } from '../../schema/strapi-models';
import { readSettings } from '../../settings/read-settings';
import { documentConverter } from '../document-converter';
import { fieldTexts } from './field-texts';
import { reportField } from './report-field';

/**
 * The characters of a document's source that could have become others, field by field, in what
 * whoever asks may read.
 *
 * @throws NotFoundError where there is no version in the script that leads
 */
export const listAmbiguities = async (
  strapi: Core.Strapi,
  { uid, documentId, mayRead }: DocumentKey & { mayRead: (path: string) => boolean },
): Promise<FieldAmbiguities[]> => {
  const { source: from } = await currentPair(strapi, { uid, documentId });
  const { [from]: entry } = await readDrafts(strapi, { uid, documentId });
  if (!entry) {
    const message = `${uid} ${documentId} has no version in ${from}`;
    throw notFound(message, 'no-version', { script: from });
  }

  const settings = await readSettings(strapi);
  const to = otherScript(from);
  const converter = await documentConverter(strapi, { uid, documentId, from, to, settings });
  const { jsonFields } = settings;
  return fieldTexts({ entry, uid, getModel: modelsOf(strapi), jsonFields })
    .filter(({ path }) => mayRead(path))
    .map((field) => reportField(field, converter))
    .filter(
      ({ ambiguities, unbalancedQuotes }) => ambiguities.length > 0 || unbalancedQuotes.length > 0,
    );
};
