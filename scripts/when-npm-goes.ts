/** How often to look, in milliseconds. */
const INTERVAL = 300;

/**
 * Calls back once the shell that npm started us in is gone. A signal to npm ends that shell, which
 * does not pass it on: without looking we would stay behind, running, after `npm start` was stopped.
 */
export function whenNpmGoes(callback: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    callback();
  }, INTERVAL);
  timer.unref();
}
