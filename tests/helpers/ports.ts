import { type AddressInfo, createServer, type Server } from 'node:net';

/** Listens on a port, 0 for any, on every address. */
export const listen = (on: number): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer().listen(on, '0.0.0.0', () => resolve(server));
  });

export const freePort = async (): Promise<number> => {
  const server = await listen(0);
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};
