import { isDiskFull } from '../../database/disk-full';

test.each([
  [{ code: '53100', message: 'could not extend file "base/1/2691"' }],
  [{ code: 'ENOSPC', message: 'ENOSPC: no space left on device, write' }],
  ['FATAL:  could not write to file "pg_wal/xlogtemp.7": No space left on device'],
  [
    'FATAL:  could not extend file "base/1/2691": wrote only 4096 of 8192 bytes\nHINT:  Check free disk space.',
  ],
  [
    'selecting dynamic shared memory implementation ... posix\nPANIC:  could not write to file "pg_wal/xlogtemp.7": No space left on device',
  ],
])('%j means that the disk is full', (problem) => {
  expect(isDiskFull(problem)).toBe(true);
});

test.each([
  [{ code: '53300', message: 'too many connections' }],
  [
    {
      code: '53100',
      message: 'could not resize shared memory segment "/PostgreSQL.1": No space left on device',
    },
  ],
  [{ code: 'ENOSPC', message: 'System limit for number of file watchers reached' }],
  ['could not create shared memory segment: No space left on device'],
  [new Error('insert into news_articles values (No space left on device) - no such column')],
  [{ code: 'EACCES', message: 'permission denied' }],
  [new Error('read ECONNRESET')],
  ['database system was shut down'],
  [undefined],
  [null],
])('%j does not', (problem) => {
  expect(isDiskFull(problem)).toBe(false);
});
