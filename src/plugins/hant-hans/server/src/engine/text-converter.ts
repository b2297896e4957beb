import { createConverter } from './create-converter';
import type { Flavour } from '../../../shared/settings';
import type { Script } from '../../../shared/scripts';

/** Converts plain text, for those who walk through what holds text. */
export type ConvertText = (text: string) => string;

/** Conversion by the dictionaries alone: no glossary, no house style, quotation marks as they are. */
export const textConverter = (options: {
  from: Script;
  to: Script;
  flavour: Flavour;
}): ConvertText => createConverter(options).convert;
