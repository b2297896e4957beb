/** Ends this process with the bench, however that ended. */
export const endWithBench = (): void => {
  process.on('disconnect', () => process.exit(0));
};
