import { readFileSync } from 'node:fs';
import path from 'node:path';

import { translateLiteral, translateLiterals } from '../../src/admin/translate-literals';
import { LITERALS, type Literal } from '../../src/admin/translations/literals';

const packages = path.resolve(__dirname, '../../node_modules');

test.each(LITERALS.map((literal): [string, Literal] => [literal.file, literal]))(
  'Strapi has its English in %s where it is looked for',
  (file, literal) => {
    const code = readFileSync(path.join(packages, file), 'utf8');
    expect(translateLiteral(code, literal)).toContain(literal.translated);
    // The function that answers messages is known there.
    expect(code).toMatch(/formatMessage \} = useIntl\(\)/);
  },
);

const GREETING: Literal = {
  file: 'hall/door.mjs',
  code: "'Welcome'",
  translated: "say('welcome')",
};

test('a text is translated in its own file only', () => {
  const plugin = translateLiterals([GREETING]);
  expect(plugin.transform("open('Welcome')", '/a/node_modules/hall/door.mjs?v=1')).toEqual({
    code: "open(say('welcome'))",
    map: null,
  });
  expect(plugin.transform("open('Welcome')", '/a/src/hall/door.mjs')).toBeUndefined();
  expect(() => plugin.buildEnd()).not.toThrow();
});

test.each([
  ['that is gone', "open('Hello')"],
  ['that is there twice', "open('Welcome', 'Welcome')"],
])('a text %s fails the build, by name', (_, code) => {
  const { transform } = translateLiterals([GREETING]);
  expect(() => transform(code, '/a/node_modules/hall/door.mjs')).toThrow(
    `hall/door.mjs does not have "'Welcome'" once`,
  );
});

test('a file that is gone fails the build, unless that failed already', () => {
  const { buildEnd } = translateLiterals([GREETING]);
  expect(() => buildEnd()).toThrow('without hall/door.mjs');
  expect(() => buildEnd(new Error('something else'))).not.toThrow();
});
