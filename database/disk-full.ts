/** What PostgreSQL and its programs say where they cannot write; a quota is a full disk to them. */
const SAYS_DISK_FULL = /No space left on device|Check free disk space|Disk quota exceeded/;

/** The same words are said of other things that have a limit, and PostgreSQL's code for them, too. */
const SAYS_OTHER = /shared memory|semaphore|file watchers/;

/** What of PostgreSQL (SQLSTATE) and of the operating system has this reason. */
const MEANS_DISK_FULL = new Set(['53100', 'ENOSPC', 'EDQUOT']);

/**
 * Whether an error, or what a program said, means that nothing more can be written. An error is
 * known by its code: its message may hold a statement, and with it a story's own words.
 */
export const isDiskFull = (problem: unknown): boolean => {
  if (typeof problem === 'string') {
    // initdb tells of its shared memory as well, which is another line.
    return problem.split('\n').some((line) => SAYS_DISK_FULL.test(line) && !SAYS_OTHER.test(line));
  }
  const { code, message } = Object(problem) as { code?: unknown; message?: unknown };
  return MEANS_DISK_FULL.has(String(code)) && !SAYS_OTHER.test(String(message));
};

export const DISK_FULL = 'The disk is full: make room, and run this again.';
