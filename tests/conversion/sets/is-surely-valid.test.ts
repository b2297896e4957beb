import { isSurelyValid } from '../../../src/plugins/hant-hans/server/src/sets/is-surely-valid';

const isValid = (type: string, value: unknown): boolean =>
  isSurelyValid({
    uid: 'api::measure.measure',
    entry: { value },
    isDraft: true,
    getModel: () => ({ attributes: { value: { type } } }),
  });

test.each([
  ['integer', 3, true],
  ['integer', 3.5, false],
  ['integer', Number.NaN, false],
  ['integer', '3', false],
  ['float', 3.5, true],
  ['decimal', Number.POSITIVE_INFINITY, false],
])('of type %s, that %p is valid without asking Strapi is %p', (type, value, expected) => {
  expect(isValid(type, value)).toBe(expected);
});
