import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readEnvFile, writeFirstEnvFile } from '../../scripts/environment/env-file';
import { listenAddress, publicAddress } from '../../scripts/environment/public-address';
import { describeUnsafeSecrets } from '../../src/secrets/describe-unsafe-secrets';
import { findSecretProblems } from '../../src/secrets/find-secret-problems';
import { SECRET_NAMES } from '../../src/secrets/required-secrets';

describe('the first .env', () => {
  let file: string;

  beforeEach(() => {
    file = path.join(mkdtempSync(path.join(os.tmpdir(), 'newsroom-env-')), '.env');
  });

  afterEach(() => rmSync(path.dirname(file), { recursive: true }));

  it('is written by one of many that start at once, and holds what all of them read', async () => {
    const written = await Promise.all([1, 2, 3, 4, 5].map(() => writeFirstEnvFile(file)));
    expect(written.filter(Boolean)).toHaveLength(1);
    expect(findSecretProblems(readEnvFile(file))).toEqual([]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('holds other secrets every time', async () => {
    await writeFirstEnvFile(file);
    const first = readEnvFile(file);
    rmSync(file);
    await writeFirstEnvFile(file);
    const second = Object.values(readEnvFile(file));
    for (const secret of Object.values(first)) expect(second).not.toContain(secret);
  });

  it('is never written over', async () => {
    writeFileSync(file, 'PORT=1400');
    expect(await writeFirstEnvFile(file)).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe('PORT=1400');
  });
});

describe('the example of an .env', () => {
  const variables = readEnvFile(path.resolve(__dirname, '../../.env.example'));

  it.each(['production', 'development'])('holds no secret that %s would accept', (NODE_ENV) => {
    expect(findSecretProblems(variables).map(({ kind }) => kind)).toEqual(
      Array<string>(6).fill('example'),
    );
    const said = describeUnsafeSecrets({ ...variables, NODE_ENV });
    for (const name of SECRET_NAMES) expect(said).toContain(`${name} is an example`);
  });
});

describe('where the newsroom is', () => {
  it.each([
    [{}, 'http://localhost:1337'],
    [{ PORT: '' }, 'http://localhost:1337'],
    [{ HOST: '0.0.0.0', PORT: '80' }, 'http://localhost:80'],
    [{ HOST: '192.0.2.7' }, 'http://192.0.2.7:1337'],
    [{ HOST: '::1' }, 'http://[::1]:1337'],
    [{ PUBLIC_URL: 'https://news.example/' }, 'https://news.example'],
    [{ PUBLIC_URL: 'https://news.example/cms' }, 'https://news.example/cms'],
    [{ PUBLIC_URL: '/cms' }, 'http://localhost:1337/cms'],
  ])('%j is %s', (variables, address) => {
    expect(publicAddress(variables)).toBe(address);
  });

  it.each(['nonsense', 'ftp://news.example', 'https://', 'https://news.example:cms', 'http://['])(
    'PUBLIC_URL=%s is refused',
    (address) => {
      expect(() => publicAddress({ PUBLIC_URL: address })).toThrow(/PUBLIC_URL has to begin with/);
    },
  );

  it.each(['http', '0', '65536', '13.5', '-1'])('PORT=%s is refused', (PORT) => {
    expect(() => listenAddress({ PORT })).toThrow(/PORT has to be a number from 1 to 65535/);
  });
});
