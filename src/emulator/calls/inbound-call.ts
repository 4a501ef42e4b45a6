/**
 * A customer's call to one of the account's numbers. Owns: its life from ringing to the end.
 * Must not know: what its documents say.
 */
import { Leg } from '../engine/leg';
import type { Handling } from '../engine/handling';
import type { Network } from '../engine/network';
import type { NumberRecord } from '../engine/number-record';
import { PhoneCall } from '../phones/phone-call';
import { runDocuments } from '../twiml/run-documents';

export interface DialOptions {
  forwardedFrom?: string;
  callerName?: string;
}

/**
 * A phone dials a number. @returns the phone's side of the call, which rings from now on
 * @throws Error when the number is not the account's or has no voiceUrl: nobody would answer
 */
export function startInboundCall(
  network: Network,
  from: string,
  to: string,
  options: DialOptions = {},
): PhoneCall {
  const number = network.numberOf(to);
  if (!number?.voiceUrl) throw new Error('the number that is dialled is not set up');
  const party = new PhoneCall(from);
  const now = network.clock.now();
  const record = {
    sid: network.sids.next('CA'),
    from,
    to,
    direction: 'inbound' as const,
    status: 'ringing' as const,
    dateCreated: now,
    dateUpdated: now,
    startTime: now,
    phoneNumberSid: number.sid,
    ...options,
  };
  const leg = network.addLeg(new Leg(network, record, handlingOf(number), party));
  const source = { url: number.voiceUrl, method: number.voiceMethod ?? 'POST' } as const;
  void runDocuments(leg, source).then(() => leg.end('completed', 'carrier'));
  return party;
}

function handlingOf(number: NumberRecord): Handling {
  const handling: Handling = {};
  const { voiceFallbackUrl, statusCallback } = number;
  if (voiceFallbackUrl)
    handling.fallback = { url: voiceFallbackUrl, method: number.voiceFallbackMethod ?? 'POST' };
  if (statusCallback)
    handling.numberStatus = { url: statusCallback, method: number.statusCallbackMethod ?? 'POST' };
  return handling;
}
