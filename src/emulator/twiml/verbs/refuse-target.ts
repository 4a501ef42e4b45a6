/**
 * Targets of a Dial that Twilio would not call. Owns: the reasons and their codes; the Dial goes on
 * with DialCallStatus `failed`. Must not know: ringing.
 */
import { isAddress, isNumber, isSip } from '../../engine/address';
import type { Leg } from '../../engine/leg';

/** Tells of a wrong number (13224) or a caller id that is not ours (13214). @returns whether it is refused */
export function refuseTarget(leg: Leg, address: string, callerId: string): boolean {
  const { journal } = leg.network;
  if (!isAddress(address)) {
    journal.error(13224, 'Dial: invalid phone number', leg.record.sid);
    return true;
  }
  const { from, to } = leg.record;
  const isOurs = callerId === from || callerId === to || leg.network.mayShow(callerId);
  if (isSip(address)) return refuseSipCaller(leg, callerId);
  if (!isNumber(address) || (isNumber(callerId) && isOurs)) return false;
  journal.error(
    13214,
    'Dial: the callerId is neither a number of the account nor the number of the caller',
    leg.record.sid,
  );
  return true;
}

/** What another system is shown has letters, digits and +-_. only (Twilio docs: Sip, callerId). @returns whether it is refused */
export function refuseSipCaller({ network, record }: Leg, callerId: string): boolean {
  if (/^[\w+.-]+$/.test(callerId)) return false;
  network.journal.error(13214, 'Dial: the callerId is neither a number nor a word', record.sid);
  return true;
}
