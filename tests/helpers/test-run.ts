import { dropDatabasesOfRun, type TestServer } from './test-server';

interface Run {
  server: TestServer;
  /** Of `beginRun`. */
  id: string;
}

let current: Run | undefined;

/** Notes what a run has opened, so that it is closed when the run ends or is interrupted. */
export const closeAfterRun = (run: Run): void => {
  current = run;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // Jest itself ends at once when it is interrupted, without its global teardown.
    process.once(signal, () => void closeRun().finally(() => process.exit(130)));
  }
};

export const closeRun = async (): Promise<void> => {
  const run = current;
  current = undefined;
  if (!run) return;
  try {
    await dropDatabasesOfRun(run.server.adminUrl, run.id);
  } finally {
    await run.server.close();
  }
};
