import { isDatabaseConfigured, readConnectionSettings } from '../../database/connection-settings';

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
