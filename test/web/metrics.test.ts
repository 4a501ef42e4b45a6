/** What operators read of a call that went through the whole app. */
import request from 'supertest';
import { ADMIN, ApiApp } from './api-app';

let app: ApiApp;
beforeAll(async () => {
  app = await ApiApp.start();
});
afterAll(() => app.remove());

async function metrics(): Promise<Map<string, number>> {
  const { text } = await request(app.url).get('/metrics').set('authorization', `Bearer ${ADMIN}`).expect(200);
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
}

test('decisions, handovers, sessions by state, effects, store and timers are counted', async () => {
  const { sessionId, caller, agent } = await app.talk('+15557654321');
  const talking = await metrics();
  expect([...talking].filter(([name]) => name.startsWith('aftercall_sessions{'))).toEqual([
    ['aftercall_sessions{channel="voice",phase="flow"}', 1],
  ]);
  agent.hangUp();
  await app.settle();
  caller.press('1');
  await app.settle();
  caller.hangUp();
  await app.pass(1000);
  const read = await metrics();
  expect(read.get('aftercall_decisions_total{result="transfer",rule=""}')).toBe(1);
  expect(read.get('aftercall_handovers_total{kind="flow"}')).toBe(1);
  expect(read.get('aftercall_effects_total{effect="leg.call",outcome="done"}')).toBe(1);
  expect(read.get('aftercall_store_seconds_count{outcome="saved"}')).toBeGreaterThan(5);
  expect(read.get('aftercall_outbox_age_seconds')).toBe(0);
  expect([...read.keys()].some((key) => key.startsWith('aftercall_sessions{'))).toBe(false);
  const labels = [...read.keys()].join('\n');
  for (const secret of [sessionId, caller.sid, '5557654321', 'Agent One'])
    expect(labels).not.toContain(secret);
});
