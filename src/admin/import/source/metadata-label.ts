import { wordOf } from '../text/field-name';
import type { Text } from '../text/use-text';
import type { Piece } from './cut-pieces';

/**
 * A piece of a web page's source as people are shown it. What the page's head says of the story stands
 * before it in lines that the importer begins with names of its own, such as `pageTitle:`.
 */
export const labelledText = ({ text: content, start, span }: Piece, text: Text): string => {
  // Behind a cut stands what the page itself says.
  if (span?.kind !== 'remainder' || span.name !== 'metadata-line' || span.start !== start) {
    return content;
  }
  const [label = '', name] = /^(\w+):/.exec(content) ?? [];
  return (wordOf([`metadata.${name}`], text) ?? label) + content.slice(label.length);
};
