import express from 'express';
import request from 'supertest';
import { createLog } from '../../src/log';
import { answersInTime } from '../../src/web/answers-in-time';
import { problemHandler } from '../../src/web/problem';

function appWith(store: { answers: boolean }, work: Promise<unknown>) {
  const tell = problemHandler(createLog('silent'));
  const durability = async () => ({ store: store.answers, records: true });
  const app = express();
  app.use(
    answersInTime(durability, (error, asked, response) => tell(error, asked, response, () => undefined)),
  );
  app.get('/work', async (_request, response) => {
    await work;
    response.json({ done: true });
  });
  return app.use(tell);
}

test('a request that waits for a store that does not answer is told so; what is done later is told to nobody', async () => {
  let done = (): void => undefined;
  const work = new Promise<void>((resolve) => (done = resolve));
  const server = appWith({ answers: false }, work).listen(0);
  const told = await request(server).get('/work').expect(503);
  expect([told.body.code, told.headers['retry-after']]).toEqual(['too-slow', '5']);
  done();
  // The connection is as good as before.
  await request(server).get('/nowhere').expect(404);
  await new Promise((resolve) => server.close(resolve));
});

test('work that is long by itself is waited for', async () => {
  let asked = 0;
  let done = (): void => undefined;
  const work = new Promise<void>((resolve) => (done = resolve));
  const store = {
    get answers() {
      asked += 1;
      done();
      return true;
    },
  };
  await request(appWith(store, work)).get('/work').expect(200, { done: true });
  expect(asked).toBe(1);
});
