import { readSetting } from '../src/settings/read-setting';

export default () => ({
  level: readSetting('LOG_LEVEL', process.env),
  updates: { enabled: false },
});
