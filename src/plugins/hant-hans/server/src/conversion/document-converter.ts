import type { Core } from '@strapi/strapi';

import type { Script } from '../../../shared/scripts';
import type { Settings } from '../../../shared/settings';
import type { CompiledGlossary, Converter } from '../engine';
import { glossariesFor, glossaryFor } from './glossary/glossary-for';
import { setUpConverter } from './set-up-converter';

interface Request {
  readonly uid: string;
  readonly documentId: string;
  readonly from: Script;
  readonly to: Script;
  readonly settings: Settings;
}

/** The conversion that applies to one document: the settings, and the glossary as it is now. */
export const documentConverter = async (
  strapi: Core.Strapi,
  request: Request,
): Promise<Converter> => {
  const { uid, documentId, from, to, settings } = request;
  const glossary = await glossaryFor(strapi, { uid, documentId, to });
  return setUpConverter({ from, to, settings, glossary });
};

/** The conversions that apply to some documents; those with the same glossary share one. */
export const convertersFor = async (
  strapi: Core.Strapi,
  request: Omit<Request, 'documentId'> & { readonly documentIds: readonly string[] },
): Promise<(documentId: string) => Converter> => {
  const { uid, documentIds, from, to, settings } = request;
  const glossaryOf = await glossariesFor(strapi, { uid, documentIds, to });
  const known = new Map<readonly CompiledGlossary[], Converter>();
  return (documentId) => {
    const glossary = glossaryOf(documentId);
    const converter = known.get(glossary) ?? setUpConverter({ from, to, settings, glossary });
    known.set(glossary, converter);
    return converter;
  };
};
