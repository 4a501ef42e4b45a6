import { sign } from 'jsonwebtoken';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import type { SessionEvent } from '../../src/call/event';
import { ApiApp } from './api-app';

const KEY = 'a-secret-of-the-shop-2026';
let app: ApiApp;
beforeAll(async () => {
  app = await ApiApp.start({ customDataKeys: { shop: KEY } });
  await app
    .api()
    .put('/settings/custom-data')
    .send({ keys: ['shop'] })
    .expect(200);
});
afterAll(() => app.remove());

let calls = 0;
const SID = (): string => `CA${String(++calls).padStart(32, 'f')}`;

/** A webhook as the carrier would send it, with its signature over the whole address. */
async function send(path: string, form: { [name: string]: string }): Promise<string> {
  const all = {
    AccountSid: app.carrier.accountSid,
    CallStatus: 'ringing',
    From: 'client:anna',
    To: '+15551000',
    ...form,
  };
  const url = `${app.app.publicUrl}${path}`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'x-twilio-signature': getExpectedTwilioSignature(app.carrier.authToken, url, all) },
    body: new URLSearchParams(all),
  });
  expect(response.status).toBe(200);
  return response.text();
}

async function events(sid: string): Promise<SessionEvent[]> {
  const found = await app.app.store.sessionOfLeg(sid);
  const rows = await app.app.store.inbox(found?.sessionId ?? '');
  return rows.flatMap(({ event }) => (event === null ? [] : [JSON.parse(event) as SessionEvent]));
}

test('custom data of a web call is verified before the session sees it, and no token is kept', async () => {
  const now = Math.floor(app.clock.now() / 1000);
  const good = sign({ tier: 'gold', iat: now, exp: now + 60 }, KEY);
  const late = sign({ tier: 'gold', iat: now - 100, exp: now - 60 }, KEY);
  for (const [token, customData] of [
    [good, { signed: { tier: 'gold' }, unsigned: { page: '/help' } }],
    [late, { signedProblem: 'expired', unsigned: { page: '/help' } }],
  ] as const) {
    const sid = SID();
    const data = {
      custom_data_signed: token,
      custom_data_unsigned: '{"page":{"label":"Page","value":"/help"}}',
    };
    await send('/twilio/voice', { CallSid: sid, ...data });
    const [arrived] = await events(sid);
    expect(arrived).toMatchObject({ type: 'call.arrived', customData });
    expect(JSON.stringify(arrived)).not.toContain(token);
  }
});

test('a status that overtakes the first webhook opens the session with its custom data', async () => {
  const sid = SID();
  const now = Math.floor(app.clock.now() / 1000);
  const signed = sign({ tier: 'gold', iat: now, exp: now + 60 }, KEY);
  await send('/twilio/voice/status', { CallSid: sid, CallStatus: 'completed', custom_data_signed: signed });
  expect((await events(sid))[0]).toMatchObject({
    type: 'call.arrived',
    customData: { signed: { tier: 'gold' } },
  });
});

test('what stands in the address of a webhook is read: another application gives the leg back', async () => {
  const sid = SID();
  await send('/twilio/voice', { CallSid: sid });
  const { sessionId } = (await app.app.store.sessionOfLeg(sid))!;
  const path = `/twilio/voice/sessions/${sessionId}/after/1?returned=1&outcome=failed`;
  await send(path, { CallSid: sid, CallStatus: 'in-progress' });
  expect((await events(sid)).at(-1)).toMatchObject({
    type: 'document.requested',
    answer: { kind: 'returned', outcome: 'failed' },
  });
});

test('the fallback of a session that nobody knows opens none', async () => {
  const before = await app.app.store.total();
  const form = { CallSid: SID(), CallStatus: 'in-progress', ErrorCode: '11200' };
  expect(await send('/twilio/voice/sessions/s-unknown/fallback', form)).toContain('<Hangup/>');
  expect(await app.app.store.total()).toBe(before);
});
