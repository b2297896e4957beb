import { Typography } from '@strapi/design-system';

import type { DraftElement } from '../draft/draft';
import { linksAfter } from '../draft/edit-paragraph';
import { withPart } from '../draft/edit-list';
import { useText } from '../text/use-text';
import { PartBox } from './part-box';
import { TextField } from './text-field';

/** What a form field still takes without holding up the browser. */
const LONGEST = 20_000;

/** A paragraph, an item of a list, a heading, or the place of a picture. */
export const BodyPart = ({
  element,
  number,
  body,
  onChange,
}: {
  element: DraftElement;
  number: number;
  body: readonly DraftElement[];
  onChange: (body: readonly DraftElement[]) => void;
}) => {
  const text = useText();
  const set = (part: Partial<DraftElement>) => onChange(withPart(body, element.key, part));
  const name = nameOf(element, (key) =>
    text(key, { number, file: element.type === 'image' ? element.file : '' }),
  );
  return (
    <PartBox part={element} list={body} name={name} onChange={onChange}>
      {element.type === 'image' ? (
        <TextField
          name={`${element.key}.caption`}
          label={text('field.caption')}
          hint={text('body.image-hint')}
          value={element.caption ?? ''}
          onChange={(caption) => set({ caption: caption === '' ? undefined : caption })}
        />
      ) : element.text.length > LONGEST ? (
        <>
          <Typography tag="p" variant="pi" textColor="warning700">
            {text('body.long')}
          </Typography>
          <Typography tag="p">{`${element.text.slice(0, 500)}…`}</Typography>
        </>
      ) : (
        <TextField
          name={`${element.key}.text`}
          label={text('field.description')}
          isLong={element.type === 'paragraph'}
          value={element.text}
          onChange={(after) =>
            set(
              element.type === 'paragraph' && element.links
                ? {
                    text: after,
                    links: linksAfter({ before: element.text, after, links: element.links }),
                  }
                : { text: after },
            )
          }
        />
      )}
    </PartBox>
  );
};

const nameOf = (
  element: DraftElement,
  text: (key: 'body.heading' | 'body.paragraph' | 'body.item' | 'body.image') => string,
): string =>
  text(element.type === 'paragraph' && element.isItem ? 'body.item' : `body.${element.type}`);
