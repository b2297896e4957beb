import { Field, IconButton, Td, TextInput, Tr } from '@strapi/design-system';
import { Trash } from '@strapi/icons';

import { useText } from '../text/use-text';
import { withoutRule, withRule } from './edit-settings';
import type { SectionProps } from './settings-form';

const SIDES = ['from', 'to'] as const;

/** One rule: what conversion writes, and what this house writes instead. */
export const HouseStyleRow = ({
  place,
  settings,
  errors,
  onChange,
}: SectionProps & { place: number }) => {
  const text = useText();
  return (
    <Tr>
      {SIDES.map((side) => {
        const name = `houseStyle.${place}.${side}`;
        return (
          <Td key={side}>
            <Field.Root name={name} error={errors[name] ?? errors[`houseStyle.${place}`]}>
              <TextInput
                aria-label={`${text(`settings.house-style-${side}`)} ${place + 1}`}
                value={settings.houseStyle[place]?.[side] ?? ''}
                onChange={(event) =>
                  onChange(withRule(settings, place, { [side]: event.target.value }))
                }
              />
              <Field.Error />
            </Field.Root>
          </Td>
        );
      })}
      <Td>
        <IconButton
          type="button"
          variant="ghost"
          label={text('settings.house-style-remove', { number: place + 1 })}
          onClick={() => onChange(withoutRule(settings, place))}
        >
          <Trash />
        </IconButton>
      </Td>
    </Tr>
  );
};
