/** Coaching over REST (Twilio docs: Participant resource, Coaching, CallSidToCoach). Owns: the two parameters. */
import { CarrierError } from '../engine/carrier-error';
import type { Parameters } from './parameters';

/**
 * @returns the SID of the call that is coached; null: nobody any more; undefined: not spoken of
 * @throws CarrierError 20001 for coaching without saying whom
 */
export function readCoaching(given: Parameters): string | null | undefined {
  const callSid = given.text('CallSidToCoach') || undefined;
  const coaching = given.flag('Coaching');
  if (coaching && callSid === undefined)
    throw new CarrierError(400, 20001, 'Coaching needs CallSidToCoach: the SID of the call that is coached');
  return coaching === false ? null : callSid;
}

/** @throws CarrierError 13240 for somebody who is not in the conference (Twilio docs: error 13240) */
export function checkCoached(
  callSid: string | null | undefined,
  isThere: (callSid: string) => boolean,
): void {
  if (callSid && !isThere(callSid))
    throw new CarrierError(400, 13240, `CallSidToCoach is no participant of this conference: ${callSid}`);
}
