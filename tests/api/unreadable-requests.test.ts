import { gzipSync } from 'node:zlib';

import { visitor } from '../helpers/people';

const ARTICLES = '/api/news-articles';

test.each([
  ['a form without its boundary', { 'content-type': 'multipart/form-data' }, 'x'],
  [
    'a form whose boundary is not there',
    { 'content-type': 'multipart/form-data; boundary=y' },
    'x',
  ],
  [
    'a body that is not compressed as it says',
    { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    'x',
  ],
])('%s is a 400 that says so', async (_what, headers, body) => {
  const answer = await visitor().post(ARTICLES).set(headers).send(body);
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({
    data: null,
    error: {
      name: 'ValidationError',
      message: 'The body of the request is not what its headers say',
    },
  });
});

test('a compressed body is read', async () => {
  const answer = await visitor()
    .post(ARTICLES)
    .set({ 'content-type': 'application/json', 'content-encoding': 'gzip' })
    .serialize((body: unknown) => body as string)
    .send(gzipSync('{"data":{"title":"x"}}') as unknown as string);
  expect(answer.status).toBe(403);
});

test('text that the database cannot hold is a 400 in the admin panel too', async () => {
  const answer = await visitor().get('/admin/registration-info?registrationToken=%00').expect(400);
  expect(answer.body).toMatchObject({
    error: { message: 'The request has text with a null character' },
  });
});
