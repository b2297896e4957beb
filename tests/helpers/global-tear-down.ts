import { closeBeforeEnd } from './process-end';
import { closeRun } from './test-run';

export default async function tearDown(): Promise<void> {
  await closeBeforeEnd();
  await closeRun();
}
