import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { holdRequests } from '../../src/web/hold-requests';

test('who asks before the app can answer is answered when it can, and so is who asks then', async () => {
  const server = createServer();
  const serveWith = holdRequests(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const came = once(server, 'request');
  const early = fetch(url, { method: 'POST', body: 'early' });
  await came;
  serveWith((request, response) => request.pipe(response));
  expect(await (await early).text()).toBe('early');
  expect(await (await fetch(url, { method: 'POST', body: 'late' })).text()).toBe('late');
  server.closeAllConnections();
  server.close();
});
