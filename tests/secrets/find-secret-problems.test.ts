import { describeUnsafeSecrets } from '../../src/secrets/describe-unsafe-secrets';
import { findSecretProblems } from '../../src/secrets/find-secret-problems';
import { SECRET_NAMES } from '../../src/secrets/required-secrets';

const good = Object.fromEntries(SECRET_NAMES.map((name) => [name, 'q8Zt1mXw4Yk0Rb7V']));

describe('secrets', () => {
  it('that are long and nobody’s example will do', () => {
    expect(findSecretProblems(good)).toEqual([]);
    expect(findSecretProblems({ ...good, APP_KEYS: 'q8Zt1mXw4Yk0Rb7V, p2Lc6nJd9Hs3Gf5K' })).toEqual(
      [],
    );
  });

  it.each([
    ['JWT_SECRET', undefined, 'missing'],
    ['JWT_SECRET', '', 'missing'],
    ['JWT_SECRET', '  ', 'missing'],
    ['JWT_SECRET', 'q8Zt1mX', 'short'],
    ['JWT_SECRET', 'change-me-before-production', 'example'],
    ['API_TOKEN_SALT', 'tobemodified', 'example'],
    ['ENCRYPTION_KEY', 'toBeModified1', 'example'],
    ['ADMIN_JWT_SECRET', '<paste 32 random bytes here>', 'example'],
    ['APP_KEYS', 'q8Zt1mXw4Yk0Rb7V,', 'missing'],
    ['APP_KEYS', 'q8Zt1mXw4Yk0Rb7V,toBeModified2', 'example'],
    ['APP_KEYS', 'q8Zt1mXw4Yk0Rb7V,short', 'short'],
  ])('%s = %j is found to be wrong', (name, value, kind) => {
    expect(findSecretProblems({ ...good, [name]: value })).toEqual([{ name, kind }]);
  });
});

describe('what is told about unsafe secrets', () => {
  it('is nothing when there are none', () => {
    expect(describeUnsafeSecrets({ ...good, NODE_ENV: 'production' })).toBeUndefined();
  });

  it('names all of them at once', () => {
    const said = describeUnsafeSecrets({ NODE_ENV: 'production' });
    for (const name of SECRET_NAMES) expect(said).toContain(`${name} is missing`);
  });

  it('never tells a secret itself', () => {
    const said = describeUnsafeSecrets({ ...good, JWT_SECRET: 'hush', NODE_ENV: 'production' });
    expect(said).toContain('JWT_SECRET is too short');
    expect(said).not.toContain('hush');
    expect(said).not.toContain(good.APP_KEYS);
  });

  it('in development is what is missing or an example, but not what is short', () => {
    const variables = {
      JWT_SECRET: 'change-me',
      API_TOKEN_SALT: undefined,
      ENCRYPTION_KEY: 'hush',
    };
    const said = describeUnsafeSecrets({ ...good, ...variables, NODE_ENV: 'development' });
    expect(said).toContain('JWT_SECRET is an example');
    expect(said).toContain('API_TOKEN_SALT is missing');
    expect(said).not.toContain('ENCRYPTION_KEY');
  });
});
