import type { HouseStyleRule, Mode, Settings } from '../../../shared/settings';

/** A content type's mode; undefined gives it back to the default. */
export const withMode = (settings: Settings, uid: string, mode: Mode | undefined): Settings => ({
  ...settings,
  modes: {
    ...Object.fromEntries(Object.entries(settings.modes).filter(([other]) => other !== uid)),
    ...(mode && { [uid]: mode }),
  },
});

export const withRule = (
  settings: Settings,
  place: number,
  change: Partial<HouseStyleRule>,
): Settings => ({
  ...settings,
  houseStyle: settings.houseStyle.map((rule, at) => (at === place ? { ...rule, ...change } : rule)),
});

export const withNewRule = (settings: Settings): Settings => ({
  ...settings,
  houseStyle: [...settings.houseStyle, { from: '', to: '' }],
});

export const withoutRule = (settings: Settings, place: number): Settings => ({
  ...settings,
  houseStyle: settings.houseStyle.filter((_rule, at) => at !== place),
});
