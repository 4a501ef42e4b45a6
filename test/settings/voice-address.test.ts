/** Which document answers a call, by number, by SIP and from a Client. */
import { answeringAddress, isVoiceAddress } from '../../src/settings/voice-address';

const NUMBERS = ['+15551000', 'support', 'sip:desk@acme.sip.twilio.com', '+15552000', 'client:shop'];
const SIP = 'sip:bob@example.com';

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
])('a call to %p from %p is answered by %p', (to, from, address) => {
  expect(answeringAddress(NUMBERS, to, from)).toBe(address);
});

test('the default answers what reaches no other, and nothing where there is none', () => {
  expect(answeringAddress([...NUMBERS, 'default'], '', 'client:anna')).toBe('default');
  expect(answeringAddress([], '', 'client:anna')).toBeUndefined();
});

test('an address is a number, a SIP URI, or a name alone', () => {
  for (const name of ['+15551000', 'support', 'sip:a@b.test', 'sips:a@b.test', 'j.doe-1', 'client:a'])
    expect(isVoiceAddress(name)).toBe(true);
  for (const name of ['', '+1', 'a b', 'sip:', 'sip:a', 'sip:a@b;c', 'client:', 'client:a b'])
    expect(isVoiceAddress(name)).toBe(false);
});
