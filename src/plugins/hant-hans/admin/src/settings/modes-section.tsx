import { MODES } from '../../../shared/settings';
import { useListContentTypesQuery } from '../requests/content-types';
import { useDisplayName } from '../text/use-display-name';
import { useText } from '../text/use-text';
import { ChoiceField } from './choice-field';
import { withMode } from './edit-settings';
import { SectionBox } from './section-box';
import type { SectionProps } from './settings-form';

/** When the other script follows, for each content type that has both. */
export const ModesSection = ({ settings, errors, onChange }: SectionProps) => {
  const text = useText();
  const displayName = useDisplayName();
  const { data: types = [] } = useListContentTypesQuery(undefined);
  const modes = MODES.map((value) => ({ value, label: text(`mode.${value}`) }));
  const localized = types.filter((type) => type.pluginOptions?.i18n?.localized);
  return (
    <SectionBox title={text('settings.modes')}>
      <ChoiceField
        name="defaultMode"
        label={text('settings.default-mode')}
        error={errors.defaultMode}
        value={settings.defaultMode}
        options={modes}
        onChange={(defaultMode) => onChange({ ...settings, defaultMode })}
      />
      {localized.map((type) => (
        <ChoiceField
          key={type.uid}
          name={`modes.${type.uid}`}
          label={displayName(type)}
          error={errors[`modes.${type.uid}`]}
          value={settings.modes[type.uid] ?? 'default'}
          options={[{ value: 'default', label: text('settings.mode-default') }, ...modes]}
          onChange={(mode) =>
            onChange(withMode(settings, type.uid, mode === 'default' ? undefined : mode))
          }
        />
      ))}
    </SectionBox>
  );
};
