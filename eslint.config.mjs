import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

/**
 * The rooms, in the order in which news flows through them. A room imports from itself and from
 * the rooms named beside it; `strapi` says whether it may touch Strapi.
 */
const ROOMS = {
  importer: { folder: 'src/importer', imports: [], strapi: false },
  'conversion-shared': { folder: 'src/plugins/hant-hans/shared', imports: [], strapi: false },
  conversion: {
    folder: 'src/plugins/hant-hans/server/src/engine',
    imports: ['conversion-schema', 'conversion-shared'],
    strapi: false,
  },
  'conversion-merge': {
    folder: 'src/plugins/hant-hans/server/src/merge',
    imports: ['conversion-schema'],
    strapi: false,
  },
  'conversion-parity': {
    folder: 'src/plugins/hant-hans/server/src/parity',
    imports: ['conversion', 'conversion-merge', 'conversion-shared'],
    strapi: false,
  },
  'conversion-schema': {
    folder: 'src/plugins/hant-hans/server/src/schema',
    imports: [],
    strapi: true,
  },
  'conversion-plugin': {
    folder: 'src/plugins/hant-hans/server/src',
    imports: [
      'conversion',
      'conversion-merge',
      'conversion-parity',
      'conversion-schema',
      'conversion-shared',
    ],
    strapi: true,
  },
  'conversion-admin': {
    folder: 'src/plugins/hant-hans/admin',
    imports: ['conversion-shared'],
    strapi: true,
  },
  delivery: { folder: 'src/delivery', imports: [], strapi: false },
  freshness: { folder: 'src/freshness', imports: ['delivery'], strapi: true },
  slugs: { folder: 'src/slugs', imports: [], strapi: true },
  topics: { folder: 'src/topics', imports: ['slugs'], strapi: true },
  publication: { folder: 'src/publication', imports: [], strapi: true },
  secrets: { folder: 'src/secrets', imports: [], strapi: false },
  environment: { folder: 'src/environment', imports: ['importer'], strapi: false },
  bootstrap: {
    folder: 'src/bootstrap',
    imports: ['importer', 'slugs', 'secrets', 'database'],
    strapi: true,
  },
  'content-api': { folder: 'src/content-api', imports: ['delivery', 'freshness'], strapi: true },
  middlewares: {
    folder: 'src/middlewares',
    imports: ['content-api', 'delivery', 'freshness', 'slugs', 'topics'],
    strapi: true,
  },
  // Before the room it stands in, which has the rest.
  'import-contracts': {
    folder: 'src/api/article-import/contracts',
    imports: ['importer'],
    strapi: false,
  },
  api: { folder: 'src/api', imports: ['delivery', 'importer', 'import-contracts'], strapi: true },
  admin: { folder: 'src/admin', imports: ['importer', 'import-contracts'], strapi: true },
  config: {
    folder: 'config',
    imports: ['content-api', 'secrets', 'environment', 'database'],
    strapi: true,
  },
  database: { folder: 'database', imports: [], strapi: false },
};

/** Outside the flow: they run it, test it and measure it. */
const AROUND = ['scripts', 'tests', 'bench'];

const typeOf = (types) => ({ element: { types: { anyOf: types } } });

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'build/',
      '.cache/',
      '.data/',
      '.tmp/',
      '.strapi/',
      'types/generated/',
      'src/plugins/*/strapi-server.js',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.check.json', tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `string | undefined` of an environment variable that is empty means unset.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      '@typescript-eslint/consistent-type-definitions': 'off',
      // Functions as properties of services are called on their service.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['{src,config,database,scripts,tests,bench}/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.json'] } },
      'boundaries/elements': [
        ...Object.entries(ROOMS).map(([type, { folder }]) => ({ type, pattern: folder })),
        ...AROUND.map((type) => ({ type, pattern: type })),
      ],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'allow',
          policies: Object.entries(ROOMS).map(([type, { imports }]) => ({
            from: { element: { type } },
            disallow: {
              to: typeOf(
                [...Object.keys(ROOMS), ...AROUND].filter(
                  (room) => room !== type && !imports.includes(room),
                ),
              ),
            },
          })),
        },
      ],
    },
  },
  {
    files: Object.values(ROOMS).flatMap(({ folder, strapi }) =>
      strapi ? [] : [`${folder}/**/*.ts`],
    ),
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['@strapi/*'], message: 'This room is pure: Strapi is touched at the edges.' },
          ],
        },
      ],
    },
  },
  {
    // What runs on the server is known to the panel by its types alone, but for what is plain data.
    files: ['src/admin/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/(importer|api)/(?!.*/(limits|endings)$)|/importer$',
              allowTypeImports: true,
            },
          ],
        },
      ],
    },
  },
  {
    // One namespace an endpoint, as Strapi's own contracts have.
    files: ['src/plugins/*/shared/contracts/*.ts'],
    rules: { '@typescript-eslint/no-namespace': 'off' },
  },
  {
    // The matcher reads typed arrays within their bounds; `?? 0` would cost and hide a mistake.
    files: ['src/plugins/hant-hans/server/src/engine/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // supertest types the body of an answer as any; matchers take it as it comes.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
);
