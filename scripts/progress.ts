/** What takes longer than this many milliseconds gets a line. */
const PATIENCE = 1_000;

/** How often a long task says that it is still at it, in milliseconds. */
const INTERVAL = 10_000;

/** Lines about what is going on go to stderr: what a command answers is alone on stdout. */
export function report(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Runs a task and, when it takes longer than a second, says what is being done, and when it is. */
export async function withProgress<T>(label: string, task: () => Promise<T>): Promise<T> {
  const start = Date.now();
  const seconds = () => `${Math.round((Date.now() - start) / 1_000)} s`;
  let lines = 0;
  let timer = setTimeout(function announce() {
    report(lines === 0 ? `${label} …` : `${label} … ${seconds()}`);
    lines += 1;
    timer = setTimeout(announce, INTERVAL);
  }, PATIENCE);
  try {
    const result = await task();
    if (Date.now() - start > PATIENCE) report(`${label}: done in ${seconds()}.`);
    return result;
  } finally {
    clearTimeout(timer);
  }
}
