import { Client } from 'pg';
import {
  isDatabaseConfigured,
  readConnectionSettings,
  type Variables,
} from '../../database/connection-settings';
import { connectionUrl } from '../../database/connection-url';

describe('which database is meant', () => {
  it.each([
    [{}, false],
    [{ DATABASE_URL: '', DATABASE_HOST: '' }, false],
    [{ DATABASE_SSL: 'true', DATABASE_POOL_MAX: '5' }, false],
    [{ DATABASE_URL: 'postgres://h/d' }, true],
    [{ DATABASE_HOST: 'h' }, true],
    [{ DATABASE_PASSWORD: 'p' }, true],
  ])('%j names one: %s', (variables, expected) => {
    expect(isDatabaseConfigured(variables)).toBe(expected);
  });
});

describe('how it is reached', () => {
  it('by its address alone, when there is one', () => {
    const variables = { DATABASE_URL: 'postgres://u@h/d?sslmode=require', DATABASE_HOST: 'other' };
    expect(readConnectionSettings(variables)).toEqual({
      connectionString: 'postgres://u@h/d?sslmode=require',
      schema: 'public',
      ssl: false,
    });
  });

  it.each(['banana', 'localhost:5432/newsroom', 'mysql://h/d'])(
    'not by “%s”, which is no address',
    (DATABASE_URL) => {
      expect(() => readConnectionSettings({ DATABASE_URL })).toThrow(/^DATABASE_URL is no address/);
    },
  );

  it('by the other variables otherwise, each with its default', () => {
    expect(readConnectionSettings({ DATABASE_HOST: 'h', DATABASE_PORT: '' })).toEqual({
      host: 'h',
      port: 5432,
      database: 'newsroom',
      user: 'newsroom',
      password: '',
      schema: 'public',
      ssl: false,
    });
  });

  it.each([
    [{ DATABASE_SSL: 'true' }, { rejectUnauthorized: true }],
    [
      { DATABASE_SSL: 'true', DATABASE_SSL_CA: 'PEM' },
      { ca: 'PEM', rejectUnauthorized: true },
    ],
    [
      { DATABASE_SSL: 'true', DATABASE_SSL_REJECT_UNAUTHORIZED: 'false' },
      { rejectUnauthorized: false },
    ],
    [{ DATABASE_SSL: 'false', DATABASE_SSL_CA: 'PEM' }, false],
  ])('with %j securely: %j', (variables, ssl) => {
    expect(readConnectionSettings(variables).ssl).toEqual(ssl);
  });
});

describe('its address', () => {
  const settings = { DATABASE_NAME: 'd', DATABASE_USERNAME: 'u', DATABASE_PASSWORD: 'p' };

  it.each<Variables>([
    { ...settings, DATABASE_HOST: 'db.example', DATABASE_PORT: '6543' },
    { ...settings, DATABASE_HOST: '127.0.0.1' },
    { ...settings, DATABASE_HOST: '::1' },
    { ...settings, DATABASE_HOST: '/var/run/postgresql' },
    { ...settings, DATABASE_USERNAME: 'news@desk', DATABASE_PASSWORD: 'a/b:c@d?e#f%41 新' },
  ])('says the same as %j', (variables) => {
    const url = connectionUrl(readConnectionSettings(variables));
    const { host, port, database, user, password } = new Client({ connectionString: url });
    expect({ host, port, database, user, password }).toEqual({
      host: variables.DATABASE_HOST ?? '127.0.0.1',
      port: Number(variables.DATABASE_PORT ?? '5432'),
      database: 'd',
      user: variables.DATABASE_USERNAME,
      password: variables.DATABASE_PASSWORD,
    });
    expect(new URL(url).pathname).toBe('/d');
  });

  it('is the given one, with its parameters, where an address was given', () => {
    const DATABASE_URL = 'postgres://u@h/d?sslmode=require';
    expect(connectionUrl(readConnectionSettings({ DATABASE_URL }))).toBe(DATABASE_URL);
  });
});

describe('a variable that cannot be understood is refused by its name', () => {
  it.each([
    { DATABASE_SSL: '1' },
    { DATABASE_SSL: 'True' },
    { DATABASE_SSL: 'true', DATABASE_SSL_REJECT_UNAUTHORIZED: 'no' },
    { DATABASE_HOST: 'h', DATABASE_PORT: 'abc' },
    { DATABASE_HOST: 'h', DATABASE_PORT: '70000' },
  ])('%j', (variables) => {
    const named = Object.keys(variables).at(-1) ?? '';
    expect(() => readConnectionSettings(variables)).toThrow(named);
  });
});
