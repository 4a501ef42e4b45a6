/** The app is away while people hang up: nothing is heard of it, and within a minute everything is in order. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTwilioClient } from '../../src/twilio/rest-client';
import { ApiApp } from '../web/api-app';
import { decisionOf, down, meanwhile, up, whatIsLeft, WITHIN_MS } from './outage';
import { courseOf } from '../../src/session/state';

const CLEAN = { live: [], undecided: 0, busy: [] };

let scene: ApiApp;
beforeEach(async () => {
  scene = await ApiApp.start();
});
afterEach(() => scene.remove());

/** Somebody calls and hears the menu. */
async function call(from: string) {
  const caller = scene.carrier.dial(from, '+15551000');
  await scene.settle();
  return caller;
}

test.each([
  ['the agent, then the customer', 'agent', 'agent-hung-up'],
  ['the customer, then the agent', 'end_user', 'customer-hung-up'],
] as const)('both hang up while they talk: %s', async (_who, by, how) => {
  const { sessionId, caller, agent } = await scene.talk();
  await scene.pass(40_000);
  await down(scene);
  const [first, second] = by === 'agent' ? [agent, caller] : [caller, agent];
  first.hangUp();
  await meanwhile(scene, 3000);
  if (second.status === 'in-progress') second.hangUp();
  await meanwhile(scene, 10_000);
  await up(scene);
  await scene.pass(WITHIN_MS);
  expect(await whatIsLeft(scene)).toEqual(CLEAN);
  const { humans } = await scene.snapshot(sessionId);
  // They talked until the first of them hung up, not until somebody heard of it.
  expect(humans).toMatchObject([{ agentId: 'agent-1', talkSeconds: 40, end: { by, how } }]);
  expect(await decisionOf(scene, sessionId)).toMatchObject({ transfer: false });
});

test('a caller hangs up in the menu, another in the queue while an agent rings, a third in the survey', async () => {
  const { sessionId, caller: asked, agent } = await scene.talk();
  agent.hangUp();
  await scene.settle();
  asked.press('1');
  await scene.settle();
  const inMenu = await call('+15550002');
  const inQueue = await call('+15550003');
  inQueue.press('1');
  await scene.settle();
  await down(scene);
  for (const one of [asked, inMenu, inQueue]) one.hangUp();
  await meanwhile(scene, 30_000);
  await up(scene);
  await scene.pass(WITHIN_MS);
  expect(await whatIsLeft(scene)).toEqual(CLEAN);
  expect((await scene.snapshot(sessionId)).postSession).toMatchObject({ status: 'partial' });
});

test('who is still there notices nothing', async () => {
  const { sessionId, caller, agent } = await scene.talk();
  await down(scene);
  await meanwhile(scene, 5000);
  await up(scene);
  await scene.pass(10 * WITHIN_MS);
  expect(courseOf(await scene.snapshot(sessionId))).toBe('talking');
  agent.hangUp();
  await scene.settle();
  expect(caller.heard.at(-1)).toContain('two quick questions');
});

test('hundreds hang up at once, and within a minute all is in order', async () => {
  const callers = Array.from({ length: 300 }, (_, n) =>
    scene.carrier.dial(`+1555${String(1_000_000 + n)}`, '+15551000'),
  );
  await scene.settle();
  const { caller, agent } = await scene.talk();
  await down(scene);
  for (const one of [...callers, caller, agent]) one.hangUp();
  await meanwhile(scene, 1000);
  await up(scene);
  await scene.pass(WITHIN_MS);
  expect(await whatIsLeft(scene)).toEqual(CLEAN);
}, 120_000);

/** From here on the carrier's news are lost, and the next document cannot be had once. */
function loseNews(): void {
  scene.carrier.faults.webhooks.drop({ kind: 'callback' }, Infinity);
  scene.carrier.faults.webhooks.drop({ kind: 'document' }, 1);
}

test('a request that failed says that the conference is over: the agent is found gone, and the customer is not left on hold', async () => {
  const { sessionId, caller, agent } = await scene.talk();
  loseNews();
  agent.hangUp();
  await scene.pass(5000);
  expect(caller.heard.at(-1)).toContain('two quick questions');
  const inbox = await scene.app.store.inbox(sessionId);
  expect(inbox.map(({ event }) => JSON.parse(event ?? '{}') as object)).toContainEqual(
    expect.objectContaining({ type: 'leg.ended', leg: 'agent:1', status: 'completed', source: 'leg.read' }),
  );
});

test('nobody asks, and still the customer is not left alone on hold for long', async () => {
  const { sessionId, caller, agent } = await scene.talk();
  await scene.pass(30_000);
  loseNews();
  agent.hangUp();
  await scene.pass(200_000);
  expect(caller.heard).toContainEqual(expect.stringContaining('two quick questions'));
  expect(await whatIsLeft(scene)).toMatchObject({ busy: [] });
  const inbox = await scene.app.store.inbox(sessionId);
  const told = inbox.map(({ event }) => JSON.parse(event ?? '{}') as { type: string; document?: number });
  expect(told.find(({ type }) => type === 'document.failed')).toMatchObject({ document: 3 });
});

test('an agent who is on the telephone but not in the conference is nobody to wait for', async () => {
  const { caller, agent } = await scene.talk();
  await scene.pass(30_000);
  loseNews();
  const { accountSid, authToken, url: apiUrl } = scene.carrier;
  const twilio = createTwilioClient({ accountSid, authToken, apiUrl });
  await twilio.calls(agent.sid).update({ twiml: '<Response><Pause length="3600"/></Response>' });
  await scene.pass(400_000);
  expect(caller.heard).toContainEqual(expect.stringContaining('two quick questions'));
});

test('a carrier that has had too many questions is left alone for a while, and then asked again', async () => {
  const callers = await Promise.all(['+15550001', '+15550002', '+15550003'].map(call));
  await down(scene);
  for (const one of callers) one.hangUp();
  await meanwhile(scene, 1000);
  const tooMany = { status: 429, code: 20429, message: 'Too Many Requests' };
  scene.carrier.faults.rest.refuse({ method: 'GET' }, tooMany, 3);
  const before = scene.carrier.requests().length;
  await up(scene);
  await scene.pass(WITHIN_MS);
  expect(await whatIsLeft(scene)).toEqual(CLEAN);
  const reads = scene.carrier
    .requests()
    .slice(before)
    .filter(({ kind }) => kind === 'rest');
  expect(reads.length).toBeLessThanOrEqual(6);
});

test('a call the carrier knows nothing of is over', async () => {
  await call('+15550001');
  await down(scene);
  scene.carrier.faults.rest.refuse({ method: 'GET' }, { status: 404, code: 20404, message: 'Not Found' });
  await up(scene);
  await scene.pass(1000);
  expect(await whatIsLeft(scene)).toEqual(CLEAN);
});

test('a caller who waits in a conference and whom the carrier says it does not know is let go as well', async () => {
  const caller = await call('+15550001');
  caller.press('1');
  await scene.settle();
  await down(scene);
  const unknown = { status: 404, code: 20404, message: 'Not Found' };
  scene.carrier.faults.rest.refuse({ method: 'GET' }, unknown);
  await up(scene);
  await scene.pass(WITHIN_MS);
  expect(await whatIsLeft(scene)).toEqual(CLEAN);
  expect(caller.isOver).toBe(true);
});

test('a voicemail that was left in the shipped flow is found in the API and in the file', async () => {
  const caller = await call('+15550001');
  caller.press('1');
  await scene.pass(601_000);
  caller.say('Please call me back.');
  await scene.pass(2000);
  caller.press('#');
  await scene.settle();
  caller.hangUp();
  await scene.pass(5000);
  const { sessionId } = (await scene.app.store.sessionOfLeg(caller.sid))!;
  const voicemail = { url: expect.stringContaining('/Recordings/'), seconds: expect.any(Number) };
  const { body } = await scene.api().get(`/sessions/${sessionId}`).expect(200);
  expect(body).toMatchObject({ answers: { reason: 'support', voicemail } });
  const { folder } = await scene.snapshot(sessionId);
  const file = join(scene.folder, 'metadata', folder ?? '', `${sessionId}.json`);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ answers: { reason: 'support', voicemail } });
});
