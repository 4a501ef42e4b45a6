/** Cookies the application sets: each call has its own, as a browser of its own would. */
import express from 'express';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openScene, CUSTOMER, type Scene } from '../support/scene';

let scene: Scene;
let server: Server;
/** the path and the Cookie header of each request, oldest first */
const seen: string[] = [];
const NUMBER = '+15551001';

/** Counts in a cookie, over HTTP redirects too, and says how far it is. */
function counter(): express.Express {
  const app = express();
  app.all('/*path', (request, _response, next) => {
    seen.push(`${request.path} ${request.header('cookie') ?? ''}`.trim());
    next();
  });
  app.post('/voice', (request, response) => {
    const count = Number(/count=(\d+)/.exec(request.header('cookie') ?? '')?.[1] ?? 0) + 1;
    response.cookie('count', count, { httpOnly: true }).cookie('brief', 'x', { maxAge: 30_000 });
    response.type('text/xml').send(`<Response><Say>${count}</Say><Pause length="40"/></Response>`);
  });
  app.post('/moved', (_, response) =>
    response.cookie('way', 'a', { path: '/elsewhere' }).redirect(307, '/elsewhere'),
  );
  app.post('/elsewhere', (_, response) => response.type('text/xml').send('<Response><Hangup/></Response>'));
  app.post('/status', (_, response) => response.status(204).end());
  return app;
}

beforeEach(async () => {
  seen.length = 0;
  scene = await openScene();
  server = createServer(counter());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  scene.carrier.addNumber({ phoneNumber: NUMBER, voiceUrl: `${url}/voice`, statusCallback: `${url}/status` });
  scene.carrier.addNumber({ phoneNumber: '+15551002', voiceUrl: `${url}/moved` });
});
afterEach(async () => {
  await scene.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('a cookie comes back with every request of its call, and with those of no other', async () => {
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.settle();
  const other = scene.carrier.dial('+15552001', NUMBER);
  await scene.settle();
  expect([call.heard, other.heard]).toEqual([['1'], ['1']]);
  expect(seen).toEqual(['/voice', '/voice']);
  call.hangUp();
  await scene.settle();
  expect(seen.at(-1)).toBe('/status count=1; brief=x');
  expect(scene.carrier.errors).toEqual([]);
});

test('cookies of an HTTP redirect are sent where their path says', async () => {
  scene.carrier.dial(CUSTOMER, '+15551002');
  await scene.settle();
  expect(seen).toEqual(['/moved', '/elsewhere way=a']);
});

test('cookies end in the time of the carrier', async () => {
  scene.app.on('/voice', (response) => response.hangup());
  const call = scene.carrier.dial(CUSTOMER, NUMBER);
  await scene.pass(31);
  call.hangUp();
  await scene.settle();
  expect(seen.at(-1)).toBe('/status count=1');
});
