/** The CRM over the API: where it is, trying it, what came of each session. */
import { startCrmServer, type CrmServer } from '../records/crm-server';
import { ApiApp } from './api-app';

const secret = 'shared secret of the crm';
let app: ApiApp;
let crm: CrmServer;
beforeAll(async () => {
  crm = await startCrmServer(secret, () => app.clock.now());
  app = await ApiApp.start({ crm: { url: crm.url, secret } });
});
afterAll(async () => {
  await app.remove();
  await crm.close();
});

const shown = async () => (await app.api().get('/crm').expect(200)).body;
const stateOf = async (id: string) =>
  (await app.api().get(`/sessions/${id}/records`).expect(200)).body.crmState;

test('a test record is signed, is no session, and says what came back', async () => {
  expect(await shown()).toMatchObject({
    configured: true,
    taken: 0,
    waiting: 0,
    givenUp: 0,
    lastTakenAt: null,
  });
  expect((await shown()).address).not.toContain('K3Y');
  const { body } = await app.api().post('/crm/test').expect(200);
  expect(body).toEqual({ outcome: 'done', reason: null, milliseconds: expect.any(Number) });
  const [key, sent] = [...crm.applied.entries()][0] ?? [];
  expect(JSON.parse(sent ?? '')).toEqual({ event: 'test', id: key, at: expect.stringMatching(/^2026-/) });
  crm.script.push(403);
  expect((await app.api().post('/crm/test').expect(200)).body).toMatchObject({
    outcome: 'refused',
    reason: 'the CRM answered 403',
  });
  expect(await shown()).toMatchObject({ taken: 0, lastTrouble: null });
});

test('what it took, waits for and refused is told, of all and of one session, and is tried again', async () => {
  const taken = await app.endedCall();
  await app.pass(1000);
  expect(await stateOf(taken)).toBe('taken');
  expect(await shown()).toMatchObject({ taken: 1, waiting: 0, givenUp: 0, lastTrouble: null });
  crm.script.push(422);
  const refused = await app.endedCall('+15550002');
  await app.pass(1000);
  expect(await stateOf(refused)).toBe('given-up');
  expect(await shown()).toMatchObject({ givenUp: 1, lastTrouble: { reason: 'the CRM answered 422' } });
  const { body } = await app.api().get(`/dead-letters?session=${refused}`).expect(200);
  expect((await app.api().get(`/dead-letters?session=${taken}`).expect(200)).body.items).toEqual([]);
  await app.api().post(`/dead-letters/${body.items[0].id}/replay`).expect(202);
  await app.pass(1000);
  expect(await stateOf(refused)).toBe('taken');
  const { sessionId } = await app.talk('+15550003');
  expect(await stateOf(sessionId)).toBe('not-yet');
});

test('without a CRM there is nothing to test, and it says what to do', async () => {
  const other = await ApiApp.start();
  const { body } = await other.api().post('/crm/test').expect(409);
  expect(body).toMatchObject({ code: 'no-crm', hint: expect.stringContaining('CRM_URL') });
  await other.remove();
});
