import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Traffic, watchTraffic } from '../../src/web/traffic';

/** A server whose requests wait until they are answered here. */
async function listening() {
  const server = createServer();
  const traffic: Traffic = watchTraffic(server);
  const waiting: ServerResponse[] = [];
  server.on('request', (_request, response) => {
    waiting.push(response);
    server.emit('asked');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const ask = async (): Promise<{ answer: Promise<IncomingMessage> }> => {
    const asked = once(server, 'asked');
    const answer = new Promise<IncomingMessage>((resolve, reject) => get(url, resolve).on('error', reject));
    await asked;
    return { answer };
  };
  return { server, traffic, waiting, url, ask };
}

const textOf = async (response: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const part of response) text += String(part);
  return text;
};

test('what is under way is answered, as the last of its connection; nobody else is let in', async () => {
  const { traffic, waiting, url, ask } = await listening();
  const { answer } = await ask();
  let drained = false;
  const draining = traffic.drain().then(() => (drained = true));
  expect(traffic.draining()).toBe(true);
  const refused = new Promise<NodeJS.ErrnoException>((resolve) => get(url).on('error', resolve));
  expect((await refused).code).toBe('ECONNREFUSED');
  expect(drained).toBe(false);
  waiting[0]?.end('done');
  const response = await answer;
  expect(await textOf(response)).toBe('done');
  expect(response.headers.connection).toBe('close');
  await draining;
});

test('a stream is ended', async () => {
  const { traffic, waiting, ask } = await listening();
  const { answer } = await ask();
  waiting[0]?.setHeader('content-type', 'text/event-stream; charset=utf-8');
  waiting[0]?.write('data: 1\n\n');
  const response = await answer;
  await Promise.all([traffic.drain(), expect(textOf(response)).resolves.toBe('data: 1\n\n')]);
});

test('a server without requests ends at once', async () => {
  const { traffic, server } = await listening();
  await traffic.drain();
  expect(server.listening).toBe(false);
});

test('before it takes no connection any more it says that it ends, and answers', async () => {
  const { server, traffic, waiting, ask } = await listening();
  const announced = traffic.announceEnd(500);
  expect(traffic.draining()).toBe(true);
  const { answer } = await ask();
  waiting[0]?.end('done');
  const response = await answer;
  expect(response.headers.connection).toBe('close');
  expect(await textOf(response)).toBe('done');
  await announced;
  expect(server.listening).toBe(true);
  await traffic.drain();
  expect(server.listening).toBe(false);
});
