// Loaded before a program that we start as a child. However this process' parent dies, even by
// kill -9, the channel between them closes, and the program is asked to stop instead of staying
// behind without a terminal or a database.
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // Waiting for that must not keep a program running that has come to its end.
  process.channel.unref();
}
