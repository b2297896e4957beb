import type { Core } from '@strapi/strapi';

import type { Script } from '../../../shared/scripts';
import type { Settings } from '../../../shared/settings';
import { textConverter, type ConvertText } from '../engine/text-converter';

/** The conversion that applies to one document. */
export const converterFor = (
  _strapi: Core.Strapi,
  request: { uid: string; documentId: string; from: Script; to: Script; settings: Settings },
): Promise<ConvertText> => {
  const { from, to, settings } = request;
  return Promise.resolve(textConverter({ from, to, flavour: settings.flavour }));
};
