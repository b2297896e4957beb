import { FLAVOURS } from '../../../shared/settings';
import { useText } from '../text/use-text';
import { ChoiceField } from './choice-field';
import { SectionBox } from './section-box';
import type { SectionProps } from './settings-form';

/** Which kind of Traditional is written. */
export const ConversionSection = ({ settings, errors, onChange }: SectionProps) => {
  const text = useText();
  return (
    <SectionBox title={text('settings.conversion')}>
      <ChoiceField
        name="flavour"
        label={text('settings.flavour')}
        hint={text('settings.flavour-hint')}
        error={errors.flavour}
        value={settings.flavour}
        options={FLAVOURS.map((value) => ({ value, label: text(`flavour.${value}`) }))}
        onChange={(flavour) => onChange({ ...settings, flavour })}
      />
    </SectionBox>
  );
};
