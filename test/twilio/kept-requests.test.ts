import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTwilioClient } from '../../src/twilio/rest-client';
import { restFailure } from '../../src/twilio/rest-failure';
import { ACCOUNT } from './carry-rest';
import { farSide } from './far-side';

const account = { accountSid: ACCOUNT, authToken: 'secret' };

test('requests about conversations share a connection; each about a call has its own', async () => {
  let connections = 0;
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ sid: 'X1' }));
    });
  });
  server.on('connection', () => (connections += 1));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = createTwilioClient({ ...account, apiUrl });
  for (let n = 0; n < 3; n += 1)
    await client.conversations.v1.conversations('CH1').messages.create({ body: 'a' });
  expect(connections).toBe(1);
  for (let n = 0; n < 3; n += 1) await client.calls('CA1').update({ status: 'completed' });
  expect(connections).toBe(4);
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

test('a question that met a connection the far side had closed is asked anew; a message is left to whoever knows its mark', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.method ?? '');
    // Every second request of a connection is cut off.
    const seen = (request.socket as { seen?: number }).seen ?? 0;
    Object.assign(request.socket, { seen: seen + 1 });
    if (seen > 0) return void request.socket.destroy();
    request.resume();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ sid: 'X1', messages: [], meta: { key: 'messages' } }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { messages } = createTwilioClient({ ...account, apiUrl }).conversations.v1.conversations('CH1');
  for (let n = 0; n < 3; n += 1) await messages.page();
  const error: unknown = await messages.create({ body: 'a' }).catch((one: unknown) => one);
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  expect(asked).toEqual(['GET', 'GET', 'GET', 'GET', 'GET', 'POST']);
  expect(restFailure(error)).toEqual({ kind: 'unsure', code: 0 });
});

test('a message and a page of messages are asked for as before: form, query, who asks', async () => {
  const side = await farSide(({ method }) => ({
    status: method === 'POST' ? 201 : 200,
    body: { sid: 'IM1', index: 4, messages: [], meta: { key: 'messages' } },
  }));
  const { messages } = createTwilioClient({ ...account, apiUrl: side.url }).conversations.v1.conversations(
    'CH1',
  );
  const text = 'ß & = +\u{1f600}\n"quoted"';
  const { index } = await messages.create({ author: 'customer:1', body: text, attributes: '{"a":1}' });
  await messages.page({ order: 'desc', pageSize: 7 });
  await side.close();
  const authorization = `Basic ${Buffer.from(`${ACCOUNT}:secret`).toString('base64')}`;
  expect(index).toBe(4);
  expect(side.received).toEqual([
    {
      ...{ method: 'POST', path: '/v1/Conversations/CH1/Messages', authorization },
      params: { Author: 'customer:1', Body: text, Attributes: '{"a":1}' },
    },
    {
      ...{ method: 'GET', path: '/v1/Conversations/CH1/Messages?Order=desc&PageSize=7', authorization },
      params: {},
    },
  ]);
});

test.each([
  [
    { status: 404, body: { code: 20404, message: 'gone' } },
    { kind: 'gone', code: 20404 },
  ],
  [
    { status: 429, body: { code: 20429 } },
    { kind: 'later', code: 20429 },
  ],
  [
    { status: 502, text: '<html>a proxy</html>' },
    { kind: 'later', code: 502 },
  ],
  ['cut' as const, { kind: 'unsure', code: 0 }],
  ['silent' as const, { kind: 'unsure', code: 0 }],
])('%j is understood as before', async (behaviour, failure) => {
  const side = await farSide(() => behaviour);
  const client = createTwilioClient({ ...account, apiUrl: side.url, timeoutMs: 300 });
  const asked = client.conversations.v1.conversations('CH1').messages.create({ body: 'a' });
  const error: unknown = await asked.catch((one: unknown) => one);
  await side.close();
  expect(restFailure(error)).toEqual(failure);
});
