import type { Core } from '@strapi/strapi';

import type { Script } from '../../../shared/scripts';
import type { Flavour } from '../../../shared/settings';
import { convertBlocks } from '../engine';
import { readSettings } from '../settings/read-settings';
import { glossaryEverywhere } from './glossary/glossary-for';
import { setUpConverter } from './set-up-converter';

export type Content = { readonly text: string } | { readonly blocks: readonly unknown[] };

/** Converts what belongs to no document, by the settings and what the glossary says everywhere. */
export const convertContent = async (
  strapi: Core.Strapi,
  request: { content: Content; from: Script; to: Script; flavour: Flavour | undefined },
): Promise<{ text: string } | { blocks: unknown }> => {
  const { content, from, to, flavour } = request;
  const settings = await readSettings(strapi);
  const converter = setUpConverter({
    from,
    to,
    settings: { ...settings, flavour: flavour ?? settings.flavour },
    glossary: await glossaryEverywhere(strapi, to),
  });
  return 'text' in content
    ? { text: converter.convert(content.text) }
    : { blocks: convertBlocks(content.blocks, converter) };
};
