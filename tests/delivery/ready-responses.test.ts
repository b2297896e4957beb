import { IncomingMessage, type ServerResponse } from 'node:http';
import { Socket } from 'node:net';

import { answerOf } from '../../src/delivery/cache/answer';
import { AnswerStore } from '../../src/delivery/cache/answer-store';
import { ReadyResponses } from '../../src/delivery/cache/ready-responses';
import { readChange } from '../../src/delivery/reads/changes';

const TOPICS = answerOf({
  key: 'topics',
  body: Buffer.from('{}'),
  tags: new Set(['topics*']),
  headers: { 'content-type': 'application/json' },
});

const open = ({ bytes = 100_000 } = {}) => {
  const store = new AnswerStore({ bytes: 1_000_000 });
  store.open();
  store.keep(TOPICS, store.mark());
  const ready = new ReadyResponses(store, { bytes });
  const asking = (url: string) =>
    Object.assign(new IncomingMessage(new Socket()), { method: 'GET', url });
  const end = jest.fn();
  const response = { writeHead: () => ({ end }) } as unknown as ServerResponse;
  return {
    store,
    remember: (url: string, headers: Record<string, string> = {}) =>
      ready.remember(asking(url), { answer: TOPICS, encoding: 'identity', headers }),
    isReady: (url: string) => ready.send(asking(url), response),
    sent: end,
  };
};

const rememberTwice = ({ remember }: ReturnType<typeof open>, url: string) => {
  remember(url);
  remember(url);
};

test('an answer is ready once it was sent twice alike', () => {
  const { remember, isReady, sent } = open();
  remember('/api/topics', { 'x-served': '1' });
  expect(isReady('/api/topics')).toBe(false);
  remember('/api/topics', { 'x-served': '2' });
  expect(isReady('/api/topics')).toBe(false);
  remember('/api/topics', { 'x-served': '2' });
  expect(isReady('/api/topics')).toBe(true);
  expect(sent).toHaveBeenCalledWith(TOPICS.body);
});

test('but not after what it depends on has changed', () => {
  const opened = open();
  rememberTwice(opened, '/api/topics');
  opened.store.tell(readChange('@topics a'));
  expect(opened.isReady('/api/topics')).toBe(false);
});

describe('they are bounded by bytes', () => {
  // Two bytes for each letter of a request's words, and 3,000 for its headers.
  test.each([
    ['short', 5, 33],
    ['long', 2_000, 14],
  ])('of %s requests', (_what, letters, most) => {
    const opened = open({ bytes: 100_000 });
    const urls = Array.from({ length: 60 }, (_, index) => `/${index}`.padEnd(letters, '?'));
    for (const url of urls) rememberTwice(opened, url);
    expect(urls.filter(opened.isReady)).toEqual(urls.slice(-most));
  });
});
