import type { Script } from '../../../shared/scripts';
import type { Settings } from '../../../shared/settings';
import { createConverter, type CompiledGlossary, type Converter } from '../engine';

/** The conversion that the settings ask for. @param request.glossary the widest scope first */
export const setUpConverter = (request: {
  from: Script;
  to: Script;
  settings: Settings;
  glossary: readonly CompiledGlossary[];
}): Converter => {
  const { from, to, settings, glossary } = request;
  const { flavour, houseStyle, quotes, jsonFields } = settings;
  const isQuoted = to === 'zh-Hans' ? quotes.toHans : quotes.toHant;
  return {
    ...createConverter({ from, to, flavour, glossary, houseStyle, quotes: isQuoted }),
    jsonFields,
  };
};
