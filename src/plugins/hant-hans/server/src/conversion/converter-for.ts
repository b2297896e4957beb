import type { Script } from '../../../shared/scripts';
import type { Settings } from '../../../shared/settings';
import type { ConvertText } from '../engine';
import { setUpConverter } from './set-up-converter';

/** The conversion that the settings ask for, without a glossary. */
export const converterFor = (request: {
  from: Script;
  to: Script;
  settings: Settings;
}): ConvertText => setUpConverter({ ...request, glossary: [] }).convert;
