/** What PostgreSQL and its programs say where they cannot write; a quota is a full disk to them. */
const SAYS_DISK_FULL = /No space left on device|Check free disk space|Disk quota exceeded/;

/** What of PostgreSQL (SQLSTATE) and of the operating system has this reason. */
const MEANS_DISK_FULL = new Set(['53100', 'ENOSPC', 'EDQUOT']);

/** Whether an error, or what a program said, means that nothing more can be written. */
export const isDiskFull = (problem: unknown): boolean => {
  if (typeof problem === 'string') return SAYS_DISK_FULL.test(problem);
  const { code, message } = Object(problem) as { code?: unknown; message?: unknown };
  return MEANS_DISK_FULL.has(String(code)) || (typeof message === 'string' && isDiskFull(message));
};

export const DISK_FULL = 'The disk is full: make room, and run this again.';
