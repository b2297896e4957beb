import type { Script } from '../../../shared/scripts';
import type { Settings } from '../../../shared/settings';
import { houseStyle } from '../engine/house-style';
import { convertQuotes } from '../engine/quotes';
import { textConverter, type ConvertText } from '../engine/text-converter';

/** The conversion that the settings ask for: OpenCC, then the house's own style and marks. */
export const converterFor = (request: {
  from: Script;
  to: Script;
  settings: Settings;
}): ConvertText => {
  const { from, to, settings } = request;
  const convert = textConverter({ from, to, flavour: settings.flavour });
  const style = houseStyle(to === 'zh-Hant' ? settings.houseStyle : []);
  const isQuoted = to === 'zh-Hans' ? settings.quotes.toHans : settings.quotes.toHant;
  return (text) => {
    const converted = style(convert(text));
    return isQuoted ? convertQuotes(converted, to).text : converted;
  };
};
