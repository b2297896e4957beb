import type { Core } from '@strapi/strapi';

import type { Script } from '../../../shared/scripts';
import type { Settings } from '../../../shared/settings';
import type { Converter, ConvertText } from '../engine';
import { glossaryFor } from './glossary/glossary-for';
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
): Promise<ConvertText> => (await reportFor(strapi, request)).convert;

/** The same conversion with a report of what it decided. */
export const reportFor = async (strapi: Core.Strapi, request: Request): Promise<Converter> => {
  const { uid, documentId, from, to, settings } = request;
  const glossary = await glossaryFor(strapi, { uid, documentId, to });
  return setUpConverter({ from, to, settings, glossary });
};
