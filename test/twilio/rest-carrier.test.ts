import { ACCOUNT, AGENT, carry, CUSTOMER, end, eventOf, NOW, redirect, ring } from './carry-rest';
import { createRestCarrier } from '../../src/twilio/rest-carrier';
import { createTwilioClient } from '../../src/twilio/rest-client';
import { farSide, type Behaviour } from './far-side';

const CALLS = `/2010-04-01/Accounts/${ACCOUNT}/Calls`;
const HERE = 'https://calls.example.com/twilio/voice/sessions/s1';
const authorization = `Basic ${Buffer.from(`${ACCOUNT}:secret`).toString('base64')}`;
const made: Behaviour = { status: 201, body: { sid: AGENT, status: 'queued' } };
const updated: Behaviour = { status: 200, body: { sid: AGENT, status: 'in-progress' } };

test('rings an agent, with one parameter per status event', async () => {
  const { carried, received } = await carry(ring, made);
  expect(carried).toEqual({
    events: [{ type: 'leg.called', at: NOW, leg: 'agent:2', attempt: 2, sid: AGENT }],
  });
  expect(received).toEqual([
    {
      method: 'POST',
      path: `${CALLS}.json`,
      authorization,
      params: {
        To: 'client:agent-7',
        From: '+15555550199',
        Url: `${HERE}/agents/2`,
        Method: 'POST',
        FallbackUrl: `${HERE}/agents/2/fallback`,
        FallbackMethod: 'POST',
        StatusCallback: `${HERE}/agents/2/status`,
        StatusCallbackMethod: 'POST',
        StatusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
        Timeout: '20',
      },
    },
  ]);
});

test('asks for machine detection when it is wanted', async () => {
  const { received } = await carry({ ...ring, detectMachine: true }, made);
  expect(received[0]?.params).toMatchObject({ MachineDetection: 'Enable' });
});

test('makes the customer leg ask for the document after the one before', async () => {
  const { carried, received } = await carry(redirect, updated);
  expect(carried).toEqual({ events: [] });
  expect(received).toEqual([
    {
      method: 'POST',
      path: `${CALLS}/${CUSTOMER}.json`,
      authorization,
      params: {
        Url: `${HERE}/after/4`,
        Method: 'POST',
        FallbackUrl: `${HERE}/fallback`,
        FallbackMethod: 'POST',
      },
    },
  ]);
});

test('a leg that was asked before to fetch its document is given what it has by then', async () => {
  const { received } = await carry({ ...redirect, again: NOW }, updated);
  expect(received[0]?.params['Url']).toBe(`${HERE}/after/4?again=${NOW}`);
  const { received: tried } = await carry(redirect, updated, 2);
  expect(tried[0]?.params['Url']).toBe(`${HERE}/after/4?again=${NOW}`);
});

test('a leg is not moved once more while a request to move it is under way', async () => {
  const far = await farSide(() => 'silent');
  const account = { accountSid: ACCOUNT, authToken: 'secret', apiUrl: far.url, timeoutMs: 100 };
  const carrier = createRestCarrier({ client: createTwilioClient(account), publicUrl: HERE });
  const move = () => carrier.carry(redirect, { sessionId: 's1', attempt: 1, now: NOW });
  const [first, second] = await Promise.all([move(), move()]);
  const moves = far.received.filter(({ method }) => method === 'POST');
  await far.close();
  expect(first).toMatchObject({ events: [{ type: 'leg.refused', unsure: true }] });
  expect(second).toEqual({ retryInMs: 1000 });
  expect(moves).toHaveLength(1);
}, 15_000);

test('ends a leg', async () => {
  const { carried, received } = await carry(end, updated);
  expect(carried).toEqual({ events: [] });
  expect(received).toMatchObject([
    { method: 'POST', path: `${CALLS}/${AGENT}.json`, params: { Status: 'completed' } },
  ]);
});

test('calls the customer, who answers to addresses of their own', async () => {
  const { carried, received } = await carry(
    { ...ring, leg: 'customer', attempt: 3, to: '+15555550101' },
    made,
  );
  expect(carried).toEqual({
    events: [{ type: 'leg.called', at: NOW, leg: 'customer', attempt: 3, sid: AGENT }],
  });
  expect(received).toMatchObject([
    {
      path: `${CALLS}.json`,
      params: {
        To: '+15555550101',
        Url: `${HERE}/customer/3`,
        FallbackUrl: `${HERE}/fallback`,
        StatusCallback: `${HERE}/customer/3/status`,
        StatusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
      },
    },
  ]);
});

test("makes an agent's leg that leads ask for the same document", async () => {
  const { carried, received } = await carry({ ...redirect, leg: 'agent:1', sid: AGENT }, updated);
  expect(carried).toEqual({ events: [] });
  expect(received).toMatchObject([
    { path: `${CALLS}/${AGENT}.json`, params: { Url: `${HERE}/after/4`, FallbackUrl: `${HERE}/fallback` } },
  ]);
});

test('leaves effects that are no business of a carrier to others', async () => {
  await expect(carry({ type: 'session.closed' }, updated)).rejects.toThrow('not an effect for a carrier');
});

test.each([
  { status: 201, body: {} },
  { status: 201, text: '{"sid":' },
])('an agent may be ringing when the answer is not readable: %j', async (behaviour) => {
  expect(await eventOf(ring, behaviour)).toMatchObject({ type: 'leg.refused', code: 0, unsure: true });
});

test.each([
  ['completed', { type: 'leg.ended', status: 'completed', source: 'leg.read' }],
  ['in-progress', { type: 'leg.progressed', status: 'in-progress' }],
])('reads a leg back: %s', async (status, event) => {
  const { carried, received } = await carry(
    { type: 'leg.read', leg: 'agent:2', sid: AGENT },
    { status: 200, body: { sid: AGENT, status, end_time: null } },
  );
  expect(carried).toEqual({ events: [{ at: NOW, leg: 'agent:2', sid: AGENT, ...event }] });
  expect(received).toMatchObject([{ method: 'GET', path: `${CALLS}/${AGENT}.json` }]);
});

test('a leg that cannot be read is left open', async () => {
  const { carried } = await carry(
    { type: 'leg.read', leg: 'agent:2', sid: AGENT },
    { status: 503, body: {} },
  );
  expect(carried).toEqual({ events: [] });
});

test('a leg that is not known any more has ended', async () => {
  const { carried } = await carry(
    { type: 'leg.read', leg: 'agent:2', sid: AGENT },
    { status: 404, body: { code: 20404, message: 'x', status: 404 } },
  );
  const ended = { type: 'leg.ended', at: NOW, leg: 'agent:2', sid: AGENT, status: 'completed' };
  expect(carried).toEqual({ events: [{ ...ended, source: 'leg.read' }] });
});
