import { startTestApp, type TestApp } from '../support/test-app';
import { actionOf, callForm, send, SID } from '../support/webhooks';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.remove());

const fresh = (n: number): string => `CA${String(n).padStart(32, '0')}`;
const total = async (): Promise<number> => await app.store.total();

test('a signed call is answered with the flow of its number', async () => {
  const sent = await send(app, '/twilio/voice', callForm());
  expect(sent.status).toBe(200);
  expect(sent.type).toBe('text/xml; charset=utf-8');
  expect(sent.body).toContain('Hello, and thank you for calling.');
  expect(actionOf(sent.body)).toMatch(/\/twilio\/voice\/sessions\/s[0-9a-f]{24}\/after\/1$/);
});

test('the same webhook again gets the same bytes and makes no second step', async () => {
  const form = callForm({ CallSid: fresh(1) });
  const first = await send(app, '/twilio/voice', form);
  const again = await send(app, '/twilio/voice', form);
  expect(again.body).toBe(first.body);
  const path = actionOf(first.body);
  const answer = callForm({ CallSid: fresh(1), CallStatus: 'in-progress', Digits: '1' });
  const [one, two, three] = await Promise.all([
    send(app, path, answer),
    send(app, path, answer),
    send(app, path, answer),
  ]);
  expect(new Set([one.body, two.body, three.body]).size).toBe(1);
  const session = (await app.store.sessionOfLeg(fresh(1)))!;
  expect(
    (await app.store.inbox(session.sessionId)).filter((row) => row.key.startsWith('after:')),
  ).toHaveLength(1);
});

test('a leg that is moved once more, late, is given what it has by now', async () => {
  const form = callForm({ CallSid: fresh(12), CallStatus: 'in-progress' });
  const menu = await send(app, '/twilio/voice', { ...form, CallStatus: 'ringing' });
  const asked = actionOf(menu.body);
  const said = await send(app, asked, { ...form, Digits: '7' });
  const newest = await send(app, actionOf(said.body), { ...form, Digits: '8' });
  const late = await send(app, `${asked}?again=1767607200000`, form);
  expect(late.body).toBe(newest.body);
  expect((await send(app, `${asked}?again=1767607200000`, form)).body).toBe(late.body);
  expect((await send(app, asked, { ...form, Digits: '7' })).body).toBe(said.body);
  expect(newest.body).not.toBe(said.body);
});

test('a caller whose leg was taken for gone, and who is still there, is not asked for ever', async () => {
  const CallSid = fresh(11);
  const first = await send(app, '/twilio/voice', callForm({ CallSid }));
  await send(app, '/twilio/voice/status', callForm({ CallSid, CallStatus: 'completed' }));
  const session = (await app.store.sessionOfLeg(CallSid))!;
  while ((await app.store.session(session.sessionId))?.phase !== 'closed')
    await new Promise((resolve) => setTimeout(resolve, 20));
  const pressed = callForm({ CallSid, CallStatus: 'in-progress', Digits: '1' });
  const { body } = await send(app, actionOf(first.body), pressed);
  expect(body).toContain('<Hangup/>');
  expect(body).not.toContain('<Gather');
});

test('unsigned and wrongly signed requests are refused and leave nothing behind', async () => {
  const before = await total();
  for (const signature of ['', 'bm90IGEgc2lnbmF0dXJl', 'RSOYDt4T1cUTdK1PDd93/VVr8B8=']) {
    const sent = await send(app, '/twilio/voice', callForm({ CallSid: fresh(2) }), {
      'x-twilio-signature': signature,
    });
    expect(sent.status).toBe(403);
    expect(JSON.parse(sent.body)).toMatchObject({
      code: 'not-signed',
      hint: expect.stringContaining('PUBLIC_URL'),
    });
  }
  expect(await total()).toBe(before);
});

test('a body over 64 KiB, a wrong type, a missing CallSid: each a clear 4xx', async () => {
  expect((await send(app, '/twilio/voice', callForm({ Junk: 'x'.repeat(70_000) }))).status).toBe(413);
  expect((await send(app, '/twilio/voice', callForm(), { 'content-type': 'application/json' })).status).toBe(
    415,
  );
  const { CallSid: _, ...without } = callForm();
  const sent = await send(app, '/twilio/voice', without);
  expect(sent.status).toBe(400);
  expect(sent.body).toContain('CallSid');
});

test('a status callback that overtakes the first webhook opens and closes the session', async () => {
  const form = callForm({ CallSid: fresh(3), CallStatus: 'no-answer' });
  expect((await send(app, '/twilio/voice/status', form)).status).toBe(200);
  const session = (await app.store.sessionOfLeg(fresh(3)))!;
  expect(await app.store.session(session.sessionId)).toMatchObject({ phase: 'closed' });
  expect(await app.store.decision(session.sessionId)).toContain('human-conversation');
  const late = await send(app, '/twilio/voice', callForm({ CallSid: fresh(3) }));
  expect(late.status).toBe(200);
  expect(await app.store.session(session.sessionId)).toMatchObject({ phase: 'closed' });
});

test('a continuation of a session nobody knows hangs up instead of failing', async () => {
  const sent = await send(
    app,
    '/twilio/voice/sessions/sunknown/after/3',
    callForm({ CallSid: fresh(4), CallStatus: 'in-progress' }),
  );
  expect(sent).toMatchObject({ status: 200, body: expect.stringContaining('<Hangup/>') });
});

test('the fallback answers with the document the caller should have heard', async () => {
  const first = await send(app, '/twilio/voice', callForm({ CallSid: fresh(5) }));
  const fallback = await send(
    app,
    '/twilio/voice/fallback',
    callForm({ CallSid: fresh(5), CallStatus: 'in-progress', ErrorCode: '11200', ErrorUrl: 'x' }),
  );
  expect(fallback.body).toBe(first.body);
});

test('anonymous callers, unknown fields and a restart in between change nothing for the caller', async () => {
  const first = await send(
    app,
    '/twilio/voice',
    callForm({ CallSid: SID.replaceAll('a', 'b'), From: 'anonymous', ToZip: '' }),
  );
  await app.restart();
  const next = await send(
    app,
    actionOf(first.body),
    callForm({
      CallSid: SID.replaceAll('a', 'b'),
      CallStatus: 'in-progress',
      SpeechResult: 'Sales, please.',
      Confidence: '0.91',
    }),
  );
  expect(next.body).toMatch(/<Gather [^>]*><Play loop="0">/);
});

test('when the store is gone, a document fails so that the fallback is asked, and the fallback speaks', async () => {
  const broken = await startTestApp();
  await broken.store.close();
  const failed = await send(broken, '/twilio/voice', callForm({ CallSid: fresh(6) }));
  expect(failed.status).toBe(500);
  expect(failed.body).not.toContain('at ');
  const spoken = await send(
    broken,
    '/twilio/voice/fallback',
    callForm({ CallSid: fresh(6), ErrorCode: '11200' }),
  );
  expect(spoken).toMatchObject({ status: 200, body: expect.stringContaining('Sorry') });
  expect(spoken.body).toContain('<Hangup/>');
  expect(spoken.body).not.toContain('Lo sentimos');
  const spanish = { CallSid: fresh(7), ErrorCode: '11200', To: '+15552000' };
  const words = await send(broken, '/twilio/voice/fallback', callForm(spanish));
  expect(words.body).toContain('<Say language="es-US">Lo sentimos');
  expect(words.body).not.toContain('Sorry');
  const ours = {
    ...spanish,
    CallSid: fresh(8),
    Direction: 'outbound-api',
    From: '+15552000',
    To: '+15550001',
  };
  expect((await send(broken, '/twilio/voice/fallback', callForm(ours))).body).toContain('Lo sentimos');
  await broken.remove();
});
