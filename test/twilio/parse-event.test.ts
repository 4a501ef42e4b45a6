import fc from 'fast-check';
import * as real from './payloads';
import { AT, eventOf, HERE, keyOf, parse, SESSION } from './read-webhook';

describe('a call that arrives', () => {
  const arrived = { type: 'call.arrived', sessionId: SESSION, sid: real.CALLER_LEG, direction: 'inbound' };

  test('is an event with its parties, whatever else Twilio sends', () => {
    const params = real.customerRequest({ CallStatus: 'ringing', NewIn2027: 'x', CallToken: '{"a":1}' });
    expect(parse('/twilio/voice', params)).toEqual({
      ok: true,
      sessionId: SESSION,
      key: 'arrive',
      event: { ...arrived, at: AT, from: '+15555550101', to: '+15555550199' },
    });
  });

  test.each(['anonymous', 'client:web-3', 'sip:ana@pbx.example', '', '266696687'])(
    'may come from "%s"',
    (From) => {
      expect(eventOf('/twilio/voice', real.customerRequest({ From }))).toMatchObject({ from: From });
    },
  );

  test('brings its SIP headers', () => {
    const params = real.customerRequest({
      From: 'sip:ana@pbx.example',
      SipDomain: 'aftercall.sip.example',
      SipCallId: 'x1',
      'SipHeader_X-Order': '7',
      'SipHeader_User-to-User': 'abc;encoding=hex',
    });
    expect(eventOf('/twilio/voice', params)).toMatchObject({
      sipHeaders: { 'X-Order': '7', 'User-to-User': 'abc;encoding=hex' },
    });
  });

  test('that we placed is outbound', () => {
    const params = real.customerRequest({ Direction: 'outbound-api' });
    expect(eventOf('/twilio/voice', params)).toMatchObject({ direction: 'outbound' });
  });

  test.each(['custom_data', 'customData'])('from the web brings its %s as they were sent', (name) => {
    const snake = name.includes('_');
    const names = {
      signed: snake ? `${name}_signed` : `${name}Signed`,
      unsigned: snake ? `${name}_unsigned` : `${name}Unsigned`,
    };
    const unsigned = '{"plan":{"label":"Plan","value":"gold"}}';
    const both = real.customerRequest({
      From: 'client:web-3',
      [names.signed]: 'a.b.c',
      [names.unsigned]: unsigned,
    });
    const parsed = parse('/twilio/voice', both);
    expect(parsed).toMatchObject({ key: 'arrive', customData: { signed: 'a.b.c', unsigned } });
    expect(parsed.ok && parsed.event).not.toHaveProperty('customData');
    const one = parse(
      '/twilio/voice',
      real.customerRequest({ [names.signed]: ['a.b.c', 'x'], [names.unsigned]: '' }),
    );
    expect(one.ok && one.customData).toEqual({ signed: 'a.b.c' });
  });

  test('from a telephone brings no custom data', () => {
    expect(parse('/twilio/voice', real.customerRequest())).not.toHaveProperty('customData');
  });

  test('counts a repeated parameter once', () => {
    const params = real.customerRequest({ From: ['+15555550101', '+15555550102'] });
    expect(eventOf('/twilio/voice', params)).toMatchObject({ from: '+15555550101' });
  });

  test.each([
    ['CallSid', { CallSid: undefined }],
    ['CallSid', { CallSid: '' }],
    ['AccountSid', { AccountSid: [] }],
  ])('is a problem without its %s (%j)', (field, change) => {
    const parsed = parse('/twilio/voice', real.customerRequest(change));
    expect(parsed).toEqual({ ok: false, problem: `${field} is missing` });
  });
});

describe("an agent's leg", () => {
  const leg = { leg: 'agent:3', sid: real.AGENT_LEG };

  test.each([
    [undefined, false],
    ['', false],
    ['human', false],
    ['unknown', false],
    ['machine_start', true],
    ['machine_end_beep', true],
    ['fax', true],
  ])('that was answered by %s: machine %s', (AnsweredBy, machine) => {
    const params = real.agentRequest({ AnsweredBy });
    expect(eventOf(`${HERE}/agents/3`, params)).toEqual({ type: 'agent.answered', ...leg, machine });
    expect(keyOf(`${HERE}/agents/3`, params)).toBe('agent:3:answer');
  });

  test('that pressed a key, or none', () => {
    const accept = `${HERE}/agents/3/accept`;
    const responded = { type: 'agent.responded', ...leg };
    expect(eventOf(accept, real.agentRequest({ Digits: '1' }))).toEqual({ ...responded, digits: '1' });
    expect(eventOf(accept, real.agentRequest())).toEqual({ ...responded, digits: '' });
    expect(keyOf(accept, real.agentRequest())).toBe('agent:3:accept');
  });

  test.each(['', '/accept'])('that is gone when it asks (%s)', (part) => {
    expect(eventOf(`${HERE}/agents/3${part}`, real.agentRequest({ CallStatus: 'completed' }))).toEqual({
      type: 'leg.ended',
      ...leg,
      status: 'completed',
      source: 'action',
    });
  });

  test('whose document failed is left to its status callback', () => {
    expect(parse(`${HERE}/agents/3/fallback`, real.agentRequest({ ErrorCode: '11200' }))).toEqual({
      ok: true,
      sessionId: SESSION,
      key: 'agent:3:fallback',
      event: null,
    });
    const over = real.agentRequest({ ErrorCode: '11200', CallStatus: 'completed' });
    const ended = { type: 'leg.ended', ...leg, status: 'completed', source: 'fallback' };
    expect(eventOf(`${HERE}/agents/3/fallback`, over)).toEqual(ended);
  });
});

describe('the leg of a customer we called', () => {
  const leg = { sid: real.CALLER_LEG };

  test.each([
    [undefined, false],
    ['human', false],
    ['machine_start', true],
    ['fax', true],
  ])('that was answered by %s: machine %s, and which call it was', (AnsweredBy, machine) => {
    const params = real.customerRequest({ Direction: 'outbound-api', AnsweredBy });
    const event = { type: 'customer.answered', ...leg, attempt: 2, machine };
    expect(eventOf(`${HERE}/customer/2`, params)).toEqual(event);
    expect(keyOf(`${HERE}/customer/2`, params)).toBe('customer:2:answer');
  });

  test('that is gone when it asks', () => {
    expect(eventOf(`${HERE}/customer/2`, real.customerRequest({ CallStatus: 'completed' }))).toEqual({
      ...{ type: 'leg.ended', leg: 'customer', ...leg },
      ...{ status: 'completed', source: 'action' },
    });
  });

  test('tells its progress to the session that called', () => {
    const path = `${HERE}/customer/2/status`;
    expect(eventOf(path, real.statusCallback(real.CALLER_LEG, 'ringing', 1))).toEqual({
      ...{ type: 'leg.progressed', leg: 'customer', ...leg, status: 'ringing' },
    });
    expect(parse(path, real.statusCallback(real.CALLER_LEG, 'no-answer', 2))).toEqual({
      ok: true,
      sessionId: SESSION,
      key: `status:${real.CALLER_LEG}:no-answer:2`,
      event: {
        ...{ type: 'leg.ended', at: AT, leg: 'customer', ...leg },
        ...{ status: 'no-answer', source: 'status-callback' },
      },
    });
  });
});

describe('a document that failed', () => {
  const params = real.customerRequest({ ErrorCode: '11200', ErrorUrl: 'https://calls.example.com/x' });

  test('is an event of the session of its call', () => {
    expect(parse('/twilio/voice/fallback', params, 'token-1')).toEqual({
      ok: true,
      sessionId: SESSION,
      key: 'fallback:token-1',
      event: { type: 'document.failed', at: AT, sid: real.CALLER_LEG, errorCode: '11200', gone: false },
    });
  });

  test('is an event of the session its address names, whose call it may not be', () => {
    expect(parse('/twilio/voice/sessions/s7/fallback', params, 'token-1')).toMatchObject({
      sessionId: 's7',
      key: 'fallback:token-1',
      event: { type: 'document.failed', sid: real.CALLER_LEG },
    });
  });

  test('says which document is over when the one after it could not be had', () => {
    const ErrorUrl = `https://calls.example.com${HERE}/after/4`;
    expect(eventOf(`${HERE}/fallback`, { ...params, ErrorUrl })).toMatchObject({ document: 4 });
  });

  test('has a key of its own by error and URL when there is no token', () => {
    const key = keyOf('/twilio/voice/fallback', params);
    expect(key).toMatch(/^fallback:[0-9a-f]{64}$/);
    expect(keyOf('/twilio/voice/fallback', { ...params })).toBe(key);
    expect(keyOf('/twilio/voice/fallback', { ...params, ErrorUrl: 'https://calls.example.com/y' })).not.toBe(
      key,
    );
  });
});

test('any parameters at any route give a result, and problems never repeat a value', () => {
  const names = fc.constantFrom(
    ...Object.keys(real.customerRequest()),
    ...[
      'DialCallStatus',
      'Digits',
      'SpeechResult',
      'Confidence',
      'RecordingUrl',
      'SessionStatus',
      'ErrorCode',
    ],
    ...['VirtualAgentStatus', 'VirtualAgentProviderData', 'DialSipResponseCode', 'DialSipHeader_X-A'],
    ...['custom_data_signed', 'customDataUnsigned', 'StreamSid', 'StreamEvent', 'StreamError'],
    ...['ConferenceSid', 'StatusCallbackEvent', 'ParticipantLabel', 'SequenceNumber', 'SipHeader_X-A'],
  );
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string(), { maxLength: 3 }));
  const anything = fc.dictionary(fc.oneof(names, fc.string({ unit: 'binary' })), value);
  const paths = fc.constantFrom(
    ...[
      '/twilio/voice',
      '/twilio/voice/status',
      '/twilio/voice/fallback',
      `${HERE}/after/1`,
      `${HERE}/conference`,
      `${HERE}/fallback`,
      `${HERE}/virtual-agent/1`,
      `${HERE}/customer/1`,
      `${HERE}/customer/1/status`,
      `${HERE}/after/1?returned=1&outcome=x`,
    ],
    ...['', '/accept', '/status', '/fallback'].map((part) => `${HERE}/agents/1${part}`),
  );
  fc.assert(
    fc.property(paths, anything, (path, params) => {
      const parsed = parse(path, params);
      if (parsed.ok) {
        expect(parsed.key).not.toBe('');
        expect(JSON.parse(JSON.stringify(parsed))).toEqual(parsed);
      } else expect(parsed.problem).toMatch(/^\w+ is (missing|too long)(; \w+ is (missing|too long))*$/);
    }),
    { numRuns: 500 },
  );
});
