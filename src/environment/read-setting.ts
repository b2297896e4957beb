import type { Setting } from './setting';
import { SETTINGS, type SettingName, type SettingValue } from './settings';

/** Environment variables, from the process or from `.env`. */
export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * What a variable says, or what is usual where it is not set; an empty one counts as unset.
 *
 * @throws Error that names the variable, what it is and what it must be
 */
export const readSetting = <N extends SettingName>(
  name: N,
  variables: Variables,
): SettingValue<N> => {
  const setting: Setting<unknown> = SETTINGS[name];
  const text = variables[name]?.trim();
  const value = text ? setting.read(text) : setting.usual;
  if (value === undefined) throw new Error(sayWrong(name, text, setting.expected));
  return value as SettingValue<N>;
};

export const sayWrong = (name: string, text: string | undefined, expected: string): string =>
  `${name} is “${text ?? ''}”: it must be ${expected}.`;
