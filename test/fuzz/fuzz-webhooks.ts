/** Webhooks as nobody would send them: signed, mutated after that, or not signed. Owns: their making. */
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { LEG_STATUSES } from '../../src/call/leg';
import { ACCOUNT } from '../support/test-app';
import { ODD, type Chance } from './chance';
import type { Sent } from './send';

type Fields = { [name: string]: string };

const SIDS = Array.from({ length: 200 }, (_, n) => `CA${n.toString(16).padStart(32, '0')}`);
const STATUSES = [...LEG_STATUSES, 'strange'];
const FORM = 'application/x-www-form-urlencoded';
const MORE = [
  ...[
    'SpeechResult',
    'Confidence',
    'DialCallStatus',
    'DialBridged',
    'DialCallDuration',
    'StatusCallbackEvent',
  ],
  ...['ConferenceSid', 'SequenceNumber', 'ErrorCode', 'RecordingUrl', 'EventType', 'ConversationSid', 'Body'],
  ...['Author', 'Index', 'Attributes', 'HandoffData', 'AnsweredBy', 'SipResponseCode', '__proto__'],
];

function formOf(chance: Chance): Fields {
  const made: Fields = {
    ...{ AccountSid: ACCOUNT.accountSid, CallSid: chance.pick(SIDS), From: '+15550001', To: '+15551000' },
    ...{ CallStatus: chance.pick(STATUSES), Direction: 'inbound' },
    Digits: chance.pick(['', '1', '2', '9', '*', '#', '12345678901234567890']),
  };
  for (let n = 0; n < 4; n += 1) made[chance.pick(MORE)] = chance.pick([...ODD, ...STATUSES]);
  if (chance.is(0.3)) made[chance.pick(Object.keys(made))] = chance.pick(ODD);
  if (chance.is(0.1)) Reflect.deleteProperty(made, chance.pick(Object.keys(made)));
  return made;
}

function pathOf(chance: Chance, sessions: ReadonlySet<string>): string {
  const id = chance.pick([...sessions]);
  const number = chance.pick(['0', '1', '2', '-1', '1e3', '999999999999999999999', 'x', '%2e%2e', '%ff']);
  const ofSession = ['after/N', 'agents/N', 'agents/N/status', 'conference', 'fallback', 'customer/N'];
  return chance.pick([
    ...['/twilio/voice', '/twilio/voice/status', '/twilio/voice/fallback', `/twilio/${number}`],
    ...['/twilio/conversations/pre', '/twilio/conversations/post'],
    ...ofSession.map((place) => `/twilio/voice/sessions/${id}/${place.replace('N', number)}`),
  ]);
}

/** @param url public address of the app, which is signed @param sessions ids that are known */
export function fuzzWebhook(chance: Chance, url: string, sessions: ReadonlySet<string>): Sent {
  const path = pathOf(chance, sessions);
  let body = new URLSearchParams(formOf(chance)).toString();
  const isSigned = chance.is(0.7);
  // What the app reads: a form cannot carry every text.
  const read = Object.fromEntries(new URLSearchParams(body));
  const signature = isSigned
    ? getExpectedTwilioSignature(ACCOUNT.authToken, `${url}${path}`, read)
    : chance.pick(['', 'x', 'A'.repeat(28)]);
  if (isSigned && chance.is(0.1)) body = body.replace('CallSid', 'CallSld');
  const type = chance.pick([FORM, FORM, `${FORM}; charset=latin1`]);
  return { method: 'POST', path, body, headers: { 'content-type': type, 'x-twilio-signature': signature } };
}

/** One whose signature is somebody's guess. */
export function forgedWebhook(chance: Chance, url: string): Sent {
  const made = fuzzWebhook(chance, url, new Set(['nobody']));
  return { ...made, headers: { 'content-type': FORM, 'x-twilio-signature': 'forged' } };
}
