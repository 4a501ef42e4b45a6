/** The options of `aftercall carrier`, one by one: what they are read as, and what is wrong with others. */
import * as read from '../../src/cli/carrier-options';

const KEY = `SK${'a'.repeat(32)}`;
const APPLICATION = `AP${'a'.repeat(32)}`;

test('options that are given repeatedly add up', () => {
  expect(read.apiKey(`${KEY}:b:c`, [])).toEqual([{ sid: KEY, secret: 'b:c' }]);
  expect(read.application(`${APPLICATION}=http://a/x?y=1`, [])).toEqual([
    { sid: APPLICATION, voiceUrl: 'http://a/x?y=1' },
  ]);
  expect(read.sipDomain('acme.sip.twilio.com=http://a', [])).toMatchObject([{ voiceUrl: 'http://a' }]);
  expect(read.phoneNumber('+15559999', ['+15558888'])).toEqual(['+15558888', '+15559999']);
  expect(read.phone('client:ann=answer:3000', read.phone('+15553000=ring-on', {}))).toEqual({
    '+15553000': { does: 'ring-on' },
    'client:ann': { does: 'answer', afterMs: 3000, isMachine: false },
  });
  expect(read.phone('sip:bob@example.com=reject', {})).toMatchObject({
    'sip:bob@example.com': { does: 'reject', afterMs: 0 },
  });
  expect(read.phone('+15553000={does: answer, afterMs: 0, isMachine: true}', {})).toEqual({
    '+15553000': { does: 'answer', afterMs: 0, isMachine: true },
  });
  expect(read.number('+15551001=http://a/vm?x=1', read.number('+15551000'))).toEqual([
    { phoneNumber: '+15551000' },
    { phoneNumber: '+15551001', voiceUrl: 'http://a/vm?x=1' },
  ]);
  expect(read.switchChoice('redirectEndsConference=false', { delivery: 'in-turn' })).toEqual({
    delivery: 'in-turn',
    redirectEndsConference: false,
  });
  expect(read.publicUrl('https://a.example=http://127.0.0.1:1/', {})).toEqual({
    'https://a.example': 'http://127.0.0.1:1',
  });
  expect(read.length('playMs=10', { characterMs: 20 })).toEqual({ characterMs: 20, playMs: 10 });
  expect(read.startTime('2026-01-05T10:00:00Z')).toBe(Date.UTC(2026, 0, 5, 10));
});

test.each([
  ['a key without a secret', () => read.apiKey(KEY, []), 'a colon, and the secret'],
  ['an application without a URL', () => read.application(APPLICATION, []), 'and a voice URL'],
  ['a domain that is none', () => read.sipDomain('foo=http://a', []), 'must be a domain like acme.sip'],
  ['a number of ours that is none', () => read.number('5551000'), 'must be a number like +15551000'],
  ['a number that leads nowhere', () => read.number('+15551000=voice'), 'must be an http address'],
  ['an account that is none', () => read.accountSid('AC1'), 'AC and 32 hexadecimal digits'],
  [
    'a phone in braces that sleeps',
    () => read.phone('+15553000={does: sleep}', {}),
    'does must be one of answer',
  ],
  ['a domain without a URL', () => read.sipDomain('acme', []), 'acme.sip.twilio.com=http'],
  ['a number that is none', () => read.phoneNumber('5559999', []), 'a number like +15559999'],
  ['a phone that does nothing', () => read.phone('+15553000', {}), '+15553000=busy'],
  ['a phone that sleeps', () => read.phone('+15553000=sleep', {}), 'does must be one of answer'],
  ['a switch there is not', () => read.switchChoice('fast=true', {}), 'switches.fast is not known'],
  ['a switch without a value', () => read.switchChoice('delivery', {}), 'delivery=in-turn'],
  [
    'a public URL that leads nowhere',
    () => read.publicUrl('https://a.example', {}),
    'https://calls.example.com=',
  ],
  ['a length there is not', () => read.length('sleepMs=1', {}), 'timing.sleepMs is not known'],
  ['a time that is none', () => read.startTime('noon'), '2026-01-05T10:00:00Z'],
  ['an address that is none', () => read.url('voice'), 'an http or https URL'],
  ['a seed that is not there', () => read.seedFile('/nowhere.yaml'), 'ENOENT'],
])('%s is refused with what it must be', (_, work, problem) => {
  expect(work).toThrow(problem);
});
