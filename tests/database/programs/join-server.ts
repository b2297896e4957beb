import { joinServer } from '../../../database/embedded/join-server';

/**
 * Joins the server in the folder named by its argument and says its port. Leaves on SIGTERM, saying
 * how.
 */
void joinServer({ home: process.argv[2] ?? '', purpose: 'test', database: 'newsroom' }).then(
  (server) => {
    const alive = setInterval(() => undefined, 60_000);
    process.once('SIGTERM', () => {
      void server.leave().then(({ kind }) => {
        console.log(kind);
        clearInterval(alive);
      });
    });
    // Last: whoever reads this may send the signal at once.
    console.log(`port ${server.port}`);
  },
);
