/** Where Strapi runs in the test's own worker; see tests/helpers/strapi-environment.ts. */
const strapiEnvironment = '<rootDir>/tests/helpers/strapi-environment.ts';
const globalSetup = '<rootDir>/tests/helpers/global-set-up.ts';
const globalTeardown = '<rootDir>/tests/helpers/global-tear-down.ts';

const project = (displayName, folders, settings = {}) => ({
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.ts`),
  testEnvironment: 'node',
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
  },
  // Within jest's sandbox a global is looked up by name each time, and a hash asks for Math.imul in
  // every step: the converter's tables take four times as long.
  sandboxInjectedGlobals: ['Math'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.tmp', '<rootDir>/.data'],
  ...settings,
});

/** They look in /proc for what was left running. */
const canSeeProcesses = process.platform === 'linux';
if (!canSeeProcesses) console.warn('The application is NOT tested as a process: that needs Linux.');

export default {
  maxWorkers: 2,
  // A worker closes its application before it ends, which takes a tenth of a second, and on a busy
  // machine more than the half that Jest would wait.
  workerGracefulExitTimeout: 10_000,
  testTimeout: 30_000,
  testSequencer: '<rootDir>/tests/helpers/run-order.mjs',
  reporters: ['default', '<rootDir>/tests/helpers/closing-line.mjs'],
  projects: [
    project('pure', [
      'importer',
      'conversion',
      'delivery',
      'slugs',
      'secrets',
      'environment',
      'scripts',
      'admin',
      'publication',
      'bench',
    ]),
    project('http', ['api', 'flows', 'bootstrap'], {
      testEnvironment: strapiEnvironment,
      testPathIgnorePatterns: ['start-up'],
      globalSetup,
      globalTeardown,
    }),
    project('database', ['database', 'runs']),
    project('process', ['flows'], {
      testMatch: ['<rootDir>/tests/flows/start-up*.test.ts'],
      testPathIgnorePatterns: canSeeProcesses ? [] : ['start-up'],
      globalSetup,
      globalTeardown,
    }),
    project('browser', ['browser'], { globalSetup, globalTeardown }),
  ],
};
