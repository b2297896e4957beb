import { readSetting } from '../src/environment/read-setting';

export default () => ({
  level: readSetting('LOG_LEVEL', process.env),
  updates: { enabled: false },
});
