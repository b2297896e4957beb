import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to the database that is slow for who listens. */
export interface SlowListening {
  /** Connection string. */
  readonly url: string;
  close(): Promise<void>;
}

/** How much later what is told arrives, in milliseconds: well within what another node may take. */
const DELAY = 50;

/**
 * Lets connections to a database through, and holds up what is sent to those that listen. On one machine
 * a notification is there before the answer to whoever wrote, also where nobody waits for it.
 *
 * @param databaseUrl without SSL; the server may go away and come back
 */
export const slowListening = async (databaseUrl: string): Promise<SlowListening> => {
  const { hostname, port } = new URL(databaseUrl);
  const open = new Set<Socket>();
  const server = createServer({ allowHalfOpen: false }, (client) => {
    const database = connect(Number(port), hostname);
    for (const socket of [client, database]) {
      socket.setNoDelay(true);
      open.add(socket);
      socket.on('error', () => undefined);
    }
    let listens = false;
    const soon = (send: () => void): void => {
      if (listens) setTimeout(send, DELAY);
      else send();
    };
    client.on('data', (data) => {
      listens ||= data.includes('listen "newsroom_answers');
      database.write(data);
    });
    database.on('data', (data) => soon(() => client.write(data)));
    client.on('close', () => {
      open.delete(client);
      database.destroy();
    });
    database.on('close', () => {
      open.delete(database);
      soon(() => client.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
