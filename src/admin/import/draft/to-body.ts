import type { BodyElement } from '../../../importer';
import type { DraftElement } from './draft';

/** The body as it is to be saved: without what is empty, and without keys. */
export const toBody = (body: readonly DraftElement[]): BodyElement[] =>
  body.filter(hasText).map(toElement);

const hasText = (element: DraftElement): boolean =>
  element.type === 'image' || element.text.trim() !== '';

const toElement = (element: DraftElement): BodyElement => {
  switch (element.type) {
    case 'paragraph': {
      const { type, text, links = [], isItem } = element;
      return {
        type,
        text,
        ...(links.length > 0 ? { links } : {}),
        ...(isItem ? { isItem } : {}),
      };
    }
    case 'heading':
      return { type: 'heading', level: 2, text: element.text };
    case 'image': {
      const { type, file, caption } = element;
      return caption === undefined ? { type, file } : { type, file, caption };
    }
  }
};
