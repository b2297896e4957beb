import { isOfConnection } from '../../src/delivery/queries/lost-connection';

test.each([
  ['terminating connection due to administrator command', '57P01', true],
  ['the database system is starting up', '57P03', true],
  ['connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED', true],
  ['Connection terminated unexpectedly', undefined, true],
  ['timeout expired', undefined, true],
  ['select 1 - Client has encountered a connection error and is not queryable', undefined, true],
  ['canceling statement due to statement timeout', '57014', false],
  ['duplicate key value violates unique constraint', '23505', false],
  ['Client is not known', undefined, false],
])('whether it is of the connection: %s', (message, code, isOf) => {
  expect(isOfConnection(Object.assign(new Error(message), { code }))).toBe(isOf);
});
