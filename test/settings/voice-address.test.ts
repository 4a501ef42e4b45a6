/** Which document answers a call, by number, by SIP and from a Client. */
import { answeringAddress, isVoiceAddress, numberInstead } from '../../src/settings/voice-address';

const NUMBERS = ['+15551000', 'support', 'sip:desk@acme.sip.twilio.com', '+15552000', 'client:shop'];
const SIP = 'sip:bob@example.com';
const keys = (names: string[]): { [name: string]: object } =>
  Object.fromEntries(names.map((name) => [name, {}]));

test.each([
  ['+15552000', '+15550001', '+15552000'],
  ['+15559999', '+15550001', undefined],
  ['sip:+15552000@acme.sip.twilio.com', SIP, '+15552000'],
  ['sip:+15552000@acme.sip.us1.twilio.com;transport=tls', SIP, '+15552000'],
  ['sip:%2B15552000@acme.sip.twilio.com', SIP, '+15552000'],
  ['sip:support@acme.sip.twilio.com', SIP, 'support'],
  ['sips:desk@ACME.sip.twilio.com', SIP, 'sip:desk@acme.sip.twilio.com'],
  ['sip:nobody@acme.sip.twilio.com', SIP, '+15551000'],
  ['sip:desk@acme.sip.twilio.com:5061;transport=tls', SIP, 'sip:desk@acme.sip.twilio.com'],
  ['sip:15552000@acme.sip.twilio.com', SIP, '+15552000'],
  ['shop', 'client:anna', 'client:shop'],
  ['client:shop', 'client:anna', 'client:shop'],
  ['sip:shop@acme.sip.twilio.com', SIP, '+15551000'],
  ['', 'client:anna', '+15551000'],
  ['support', 'client:anna', 'support'],
  ['client:support', 'client:anna', 'support'],
  ['somebody', 'client:anna', '+15551000'],
  ['', 'anonymous', undefined],
  ['sip:+1-555-2000@acme.sip.twilio.com', SIP, '+15552000'],
  ['sip:%2B1.555.2000@acme.sip.twilio.com', SIP, '+15552000'],
  ['sip:1-555-2000@acme.sip.twilio.com', SIP, '+15552000'],
  ['+1 (555) 20-00', 'client:anna', '+15552000'],
  ['sip:SUPPORT@acme.sip.twilio.com', SIP, 'support'],
  ['Client:SHOP', 'client:anna', 'client:shop'],
  ['SHOP', 'client:anna', 'client:shop'],
  ['tel:+15552000', 'client:anna', '+15552000'],
  ['whatsapp:+15552000', 'whatsapp:+34600111222', '+15552000'],
  ['whatsapp:+15559999', 'whatsapp:+34600111222', undefined],
])('a call to %p from %p is answered by %p', (to, from, address) => {
  expect(answeringAddress(keys(NUMBERS), to, from)).toBe(address);
});

test('the default answers what reaches no other, and nothing where there is none', () => {
  expect(answeringAddress(keys([...NUMBERS, 'default']), '', 'client:anna')).toBe('default');
  expect(answeringAddress({}, '', 'client:anna')).toBeUndefined();
});

const EXTENSIONS = ['1000', 'client:123', 'Anna Müller', 'anna@shop.example', 'Support', 'support', 'first'];

test.each([
  ['sip:1000@pbx.example', SIP, '1000'],
  ['sip:10-00@pbx.example', SIP, '1000'],
  ['1000', 'client:anna', '1000'],
  ['123', 'client:anna', 'client:123'],
  ['client:Anna%20M%C3%BCller', 'client:b', 'Anna Müller'],
  ['anna mu\u0308ller', 'client:b', 'Anna Müller'],
  ['sip:anna%40shop.example@acme.sip.twilio.com', SIP, 'anna@shop.example'],
  ['sip:anna@shop.example', SIP, 'anna@shop.example'],
  ['Support', 'client:b', 'Support'],
  ['support', 'client:b', 'support'],
  ['SUPPORT', 'client:b', 'Support'],
  ['sip:12345@pbx.example', SIP, '1000'],
])('of extensions and names, a call to %p from %p is answered by %p', (to, from, address) => {
  expect(answeringAddress(keys(EXTENSIONS), to, from)).toBe(address);
});

test('an address is a number, a SIP URI, a client, or an extension or name alone', () => {
  const good = ['+15551000', 'support', 'sip:a@b.test', 'sips:a@b.test', 'j.doe-1', 'client:a', 'default'];
  const also = ['1000', '7', 'client:123', 'client:a b', 'a b', 'müller', 'anna@shop.example', '123456'];
  for (const name of [...good, ...also]) expect([name, isVoiceAddress(name)]).toEqual([name, true]);
  const bad = [
    '',
    ' ',
    ' a',
    '+1',
    '+1 555 1000',
    '+1555x',
    'sip:',
    'sip:a',
    'sip:a@b;c',
    'client:',
    'client: a',
  ];
  for (const name of [...bad, 'tel:+15551000', '15551000', '1234567', 'a\tb', 'a'.repeat(122)])
    expect([name, isVoiceAddress(name)]).toEqual([name, false]);
});

test('what is a number as people write it is told from names and extensions', () => {
  expect(numberInstead('(415) 555-0134')).toBe('write "+14155550134"');
  expect(numberInstead('0034 91 234 56 78')).toBe('write "+34912345678"');
  for (const name of ['91 234 56 78', '030-1234567'])
    expect([name, numberInstead(name)]).toEqual([name, expect.stringContaining('like +34912345678')]);
  for (const name of ['support', '1000', '10-00', 'a b', '+15551000', 'client:91 234 56 78'])
    expect([name, numberInstead(name)]).toEqual([name, null]);
});
