/** Prints the run's last line in words that any machine reads: `Tests: 12 passed, 0 failed`. */
export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = results;
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
    process.stdout.write(`\nTests: ${numPassedTests} passed, ${failed} failed${skipped}\n`);
  }
}
