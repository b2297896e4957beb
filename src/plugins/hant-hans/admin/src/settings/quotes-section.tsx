import { Field, Toggle } from '@strapi/design-system';

import { useText } from '../text/use-text';
import { SectionBox } from './section-box';
import type { SectionProps } from './settings-form';

const DIRECTIONS = [
  { direction: 'toHans', label: 'settings.quotes-to-hans' },
  { direction: 'toHant', label: 'settings.quotes-to-hant' },
] as const;

/** Whether quotation marks are converted, in each direction. */
export const QuotesSection = ({ settings, errors, onChange }: SectionProps) => {
  const text = useText();
  return (
    <SectionBox title={text('settings.quotes')}>
      {DIRECTIONS.map(({ direction, label }) => (
        <Field.Root
          key={direction}
          name={`quotes.${direction}`}
          error={errors[`quotes.${direction}`]}
          maxWidth="48rem"
        >
          <Field.Label>{text(label)}</Field.Label>
          <Toggle
            checked={settings.quotes[direction]}
            onLabel={text('settings.quotes-on')}
            offLabel={text('settings.quotes-off')}
            onChange={({ target }) =>
              onChange({
                ...settings,
                quotes: { ...settings.quotes, [direction]: target.checked },
              })
            }
          />
          <Field.Error />
        </Field.Root>
      ))}
    </SectionBox>
  );
};
