import { isOfDatabase, isOutOfResources } from '../../src/delivery/queries/database-error';

test.each([
  ['sorry, too many clients already', '53300', { isOf: true, isOut: true }],
  ['could not extend file: No space left on device', '53100', { isOf: true, isOut: true }],
  ['canceling statement due to statement timeout', '57014', { isOf: true, isOut: false }],
  ['duplicate key value violates unique constraint', '23505', { isOf: true, isOut: false }],
  ['relation does not exist', '42P01', { isOf: true, isOut: false }],
  ['could not read block', 'XX001', { isOf: true, isOut: false }],
  ['connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED', { isOf: true, isOut: false }],
  ['EPERM: operation not permitted', 'EPERM', { isOf: false, isOut: false }],
  ['read-only file system', 'EROFS', { isOf: false, isOut: false }],
  ['a number that is no state', 53300, { isOf: false, isOut: false }],
  ['x is not a function', undefined, { isOf: false, isOut: false }],
])('whether it is of the database: %s', (message, code, { isOf, isOut }) => {
  const error = Object.assign(new Error(message), { code });
  expect(isOfDatabase(error)).toBe(isOf);
  expect(isOutOfResources(error)).toBe(isOut);
});

test('so is what Knex says of a pool without a connection', () => {
  const error = Object.assign(new Error('The pool is probably full'), { name: 'KnexTimeoutError' });
  expect(isOfDatabase(error)).toBe(true);
});
