import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';

import {
  followAgain,
  followHeaders,
  headersRead,
  leaveOut,
  leaveOutCopy,
} from '../../src/freshness/follow-headers';

let socket: Socket;

const requestOf = (headers: Record<string, string>): IncomingMessage => {
  socket = new Socket();
  const req = new IncomingMessage(socket);
  Object.assign(req.headers, headers);
  return req;
};

const follow = (headers: Record<string, string> = { 'x-edition': 'a', origin: 'b' }) => {
  const req = requestOf(headers);
  followHeaders({ req, request: { ip: '192.0.2.1' } });
  return req;
};

const read = (req: IncomingMessage): string[] => [...headersRead(req)].sort();

afterEach(() => socket.destroy());

test('of a request that is not followed, anything may have been read', () => {
  expect(read(requestOf({}))).toEqual(['*']);
  expect(read(follow())).toEqual([]);
});

test('to write a header is not to read it', () => {
  const req = follow();
  req.headers['x-name'] = 'c';
  expect(read(req)).toEqual([]);
  expect(req.headers['x-name']).toBe('c');
  expect(read(req)).toEqual(['x-name']);
});

test('some are left out by name, until all are followed again', () => {
  const req = follow();
  leaveOut(req, (name) => name === 'origin');
  expect([req.headers.origin, req.headers['x-edition']]).toEqual(['b', 'a']);
  expect(read(req)).toEqual(['x-edition']);
  followAgain(req);
  expect(req.headers.origin).toBe('b');
  expect(read(req)).toEqual(['origin', 'x-edition']);
});

test('a copy of all is left out once, and nothing that comes after it', async () => {
  const req = follow();
  leaveOutCopy(req);
  expect(Object.entries(req.headers)).toHaveLength(2);
  expect(read(req)).toEqual([]);
  await Promise.resolve();
  expect(req.headers['x-edition']).toBe('a');
  expect(read(req)).toEqual(['x-edition']);
  expect({ ...req.headers }).toHaveProperty('origin');
  expect(read(req)).toEqual(['*', 'origin', 'x-edition']);
});
