import { readImportNouns } from './read-import-nouns';
import { readPoolSize } from './read-pool-size';
import { readSetting, type Variables } from './read-setting';
import { SETTINGS, type SettingName } from './settings';

/**
 * What is to be told before refusing to run, a line for each variable that is wrong; undefined where
 * none is.
 */
export const describeWrongSettings = (variables: Variables): string | undefined => {
  const names = Object.keys(SETTINGS) as SettingName[];
  const wrong = [
    ...names.map((name) => () => readSetting(name, variables)),
    () => readPoolSize(variables),
    () => readImportNouns(variables),
  ].flatMap(refusalOf);
  return wrong.length > 0 ? [...new Set(wrong)].join('\n') : undefined;
};

const refusalOf = (read: () => unknown): string[] => {
  try {
    read();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
};
