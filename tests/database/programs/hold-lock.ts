import { tryLocalLock } from '../../../database/local-lock';

/** Takes the lock named by its argument, says so, and keeps it until it is killed. */
void tryLocalLock({ name: process.argv[2] ?? '', holder: `pid ${process.pid}` }).then(
  ({ kind }) => {
    console.log(kind);
    setInterval(() => undefined, 60_000);
  },
);
