import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';

import { lockChanges } from '../state/lock-changes';
import { useText } from '../text/use-text';
import { useLockableAttributes } from './use-lockable-attributes';
import { usePanel } from './panel-context';

/** Which attributes conversion leaves alone, those that are in step too. */
export const LockedAttributes = () => {
  const text = useText();
  const { status, names, writes, isBlocked } = usePanel();
  const attributes = useLockableAttributes(status.uid);
  const labelOf = (attribute: string) => names.own[attribute]?.label ?? attribute;
  const lock = async (chosen: string[]) => {
    for (const change of lockChanges(status.lockedAttributes, chosen)) {
      const done = text(change.locked ? 'done.locked' : 'done.unlocked', {
        field: labelOf(change.attribute),
      });
      await writes.change({ lock: change }, done);
    }
  };
  return (
    <Field.Root
      name="lockedAttributes"
      hint={text('differences.lock-hint', { target: text(`script.${status.target}`) })}
    >
      <Field.Label>{text('differences.lock')}</Field.Label>
      <MultiSelect
        value={[...status.lockedAttributes]}
        disabled={isBlocked}
        placeholder={text('differences.lock-none')}
        withTags
        onChange={(chosen: string[]) => void lock(chosen)}
      >
        {attributes.map((attribute) => (
          <MultiSelectOption key={attribute} value={attribute}>
            {labelOf(attribute)}
          </MultiSelectOption>
        ))}
      </MultiSelect>
      <Field.Hint />
    </Field.Root>
  );
};
