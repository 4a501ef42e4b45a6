import * as real from './payloads';
import { eventOf, HERE, keyOf, parse, SESSION } from './read-webhook';

describe("a leg's status", () => {
  const ended = { type: 'leg.ended', source: 'status-callback' };

  test.each([
    ['queued', { type: 'leg.progressed', status: 'initiated' }],
    ['initiated', { type: 'leg.progressed', status: 'initiated' }],
    ['ringing', { type: 'leg.progressed', status: 'ringing' }],
    ['in-progress', { type: 'leg.progressed', status: 'in-progress' }],
    ['completed', { ...ended, status: 'completed' }],
    ['busy', { ...ended, status: 'busy' }],
    ['failed', { ...ended, status: 'failed' }],
    ['no-answer', { ...ended, status: 'no-answer' }],
    ['canceled', { ...ended, status: 'canceled' }],
  ])('%s is understood on either leg', (status, event) => {
    const customer = real.statusCallback(real.CALLER_LEG, status);
    const agent = real.statusCallback(real.AGENT_LEG, status, 2);
    expect(eventOf('/twilio/voice/status', customer)).toEqual({
      ...event,
      leg: 'customer',
      sid: real.CALLER_LEG,
    });
    expect(eventOf(`${HERE}/agents/2/status`, agent)).toEqual({
      ...event,
      leg: 'agent:2',
      sid: real.AGENT_LEG,
    });
  });

  test.each(['transferring', 'constructor', '__proto__'])('%s is not known and changes nothing', (status) => {
    expect(eventOf('/twilio/voice/status', real.statusCallback(real.CALLER_LEG, status))).toBeNull();
  });

  test('belongs to the session of its call, even before the call arrived', () => {
    const parsed = parse('/twilio/voice/status', real.statusCallback(real.CALLER_LEG, 'no-answer'));
    expect(parsed).toMatchObject({ sessionId: SESSION, key: `status:${real.CALLER_LEG}:no-answer:` });
  });

  test('has a key of call, status and sequence number', () => {
    const params = real.statusCallback(real.AGENT_LEG, 'ringing', 1);
    expect(keyOf(`${HERE}/agents/1/status`, params)).toBe(`status:${real.AGENT_LEG}:ringing:1`);
  });

  test('is a problem when there is none', () => {
    expect(parse('/twilio/voice/status', real.statusCallback(real.CALLER_LEG, ''))).toEqual({
      ok: false,
      problem: 'CallStatus is missing',
    });
  });
});
