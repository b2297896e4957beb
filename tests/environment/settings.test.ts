import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describeWrongSettings } from '../../src/environment/describe-wrong-settings';
import { readPoolSize } from '../../src/environment/read-pool-size';
import { readSetting } from '../../src/environment/read-setting';
import { SETTINGS, type SettingName } from '../../src/environment/settings';

const NAMES = Object.keys(SETTINGS) as SettingName[];
const example = readFileSync(path.resolve(__dirname, '../../.env.example'), 'utf8');

test.each([
  ['NEWSROOM_TIME_ZONE', 'Hong_Kong', 'an IANA time zone, such as Asia/Hong_Kong'],
  ['IMPORT_TIME_LIMIT', '0', 'a whole number of milliseconds, from 1 to 3600000'],
  ['IMPORT_TIME_LIMIT', '10 seconds', 'a whole number of milliseconds, from 1 to 3600000'],
  ['STATEMENT_TIME_LIMIT', '-1', 'a whole number of milliseconds, from 0 to 2147483647'],
  ['STATEMENT_TIME_LIMIT', '2147483648', 'a whole number of milliseconds, from 0 to 2147483647'],
  ['DELIVERY', 'yes', 'on or off'],
  ['DELIVERY_ACCEPT_LANGUAGE', 'true', 'on or off'],
  ['DELIVERY_CACHE_MB', '64MB', 'a whole number of megabytes, from 1 to 1000000'],
  ['DELIVERY_SHARED_MAX_AGE', '1.5', 'a whole number of seconds, from 0 to 2147483647'],
  ['LOG_LEVEL', 'loud', 'one of error, warn, info, http, verbose, debug, silly'],
  ['ADMIN_RATE_LIMIT', 'on', 'true or false'],
  ['TRUST_PROXY', '1', 'true or false'],
  ['DATABASE_POOL_MIN', 'few', 'a whole number of connections, from 0 to 10000'],
  ['DATABASE_POOL_MIN', '11', 'at most DATABASE_POOL_MAX, which is 10'],
  ['DATABASE_POOL_MAX', '0', 'a whole number of connections, from 1 to 10000'],
  ['DATABASE_CONNECTION_TIMEOUT', '1e3', 'a whole number of milliseconds, from 1 to 2147483647'],
])('%s=%s is refused, and what it must be is told', (name, text, expected) => {
  expect(describeWrongSettings({ [name]: text })).toBe(
    `${name} is “${text}”: it must be ${expected}.`,
  );
});

test.each([
  [{ IMPORT_PRINCIPLE_NOUNS: 'promise' }, /IMPORT_PRINCIPLE_NOUNS.*“promise”.*Han characters\.$/],
  [{ IMPORT_PRINCIPLE_NOUNS: '承諾 行動' }, /IMPORT_PRINCIPLE_NOUNS.*“行動” cannot be in both/],
])('%j is no noun that lists count', (variables, message) => {
  expect(describeWrongSettings(variables)).toMatch(message);
});

test('all that are wrong are told at once, a line each', () => {
  const said = describeWrongSettings({ DELIVERY: 'yes', DATABASE_POOL_MAX: 'x', TRUST_PROXY: '1' });
  expect(said?.split('\n').map((line) => line.split(' ')[0])).toEqual([
    'DELIVERY',
    'TRUST_PROXY',
    'DATABASE_POOL_MAX',
  ]);
});

test('one that is empty counts as unset', () => {
  const empty = Object.fromEntries(NAMES.map((name) => [name, '']));
  expect(describeWrongSettings(empty)).toBeUndefined();
  for (const name of NAMES) expect(readSetting(name, empty)).toBe(SETTINGS[name].usual);
});

test.each([
  ['NEWSROOM_TIME_ZONE', 'asia/taipei', 'Asia/Taipei'],
  ['STATEMENT_TIME_LIMIT', '0', 0],
  ['DELIVERY', 'off', false],
  ['TRUST_PROXY', ' true ', true],
] as const)('%s=%s is understood', (name, text, value) => {
  expect(readSetting(name, { [name]: text })).toBe(value);
});

test('a pool keeps as many connections open as it is told', () => {
  const size = { DATABASE_POOL_MIN: '2', DATABASE_POOL_MAX: '2' };
  expect(readPoolSize(size)).toEqual({ min: 2, max: 2 });
});

test.each(NAMES)('.env.example shows what %s is where nobody sets it', (name) => {
  const [, text = ''] = new RegExp(`^# ${name}=(.*)$`, 'm').exec(example) ?? [];
  expect(readSetting(name, { [name]: text })).toBe(SETTINGS[name].usual);
  expect(text).not.toBe('');
});
