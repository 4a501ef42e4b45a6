/**
 * Who the other side of a Dial sees. Owns: that it is a number the carrier accepts: without one it shows
 * the caller's own address, and refuses what is no number (Twilio docs: error 13214).
 */
import { endpointKind, isPhoneNumber } from '../call/endpoint';
import type { Verb } from '../call/verb';
import { firstTelephone, telephoneIn } from '../settings/voice-address';
import { isCallable } from '../transfer/person';
import { customerAddress, ourNumber } from './facts';
import type { SessionSnapshot } from './snapshot';
import type { World } from './world';

/** Twilio docs: Sip, callerId. */
const SIP_CALLER = /^[\w+.-]+$/;

/** The verb with a caller id of ours where it dials and has none that will do. Other verbs stay as they are. */
export function withCallerId(world: World, s: SessionSnapshot, verb: Verb): Verb {
  if (verb.verb !== 'dial' && !(verb.verb === 'attach' && verb.by === 'dial')) return verb;
  const { callerId, ...rest } = verb;
  if (callerId !== undefined && mayShow(callerId, verb)) return verb;
  if (isShown(ownAddress(s))) return rest;
  const number = ownTelephone(world, s);
  return number === undefined ? rest : { ...rest, callerId: number };
}

/** A number that says whose it is: one that stands for a withheld one is refused by those who are rung. */
export function isShown(address: string): boolean {
  return isPhoneNumber(address) && isCallable(address);
}

/** A telephone number of ours: the one of this session, else the first there is. */
export function ownTelephone(world: World, s: SessionSnapshot): string | undefined {
  return telephoneIn(ourNumber(s)) ?? firstTelephone(world.settings.numbers);
}

/** What the carrier shows by itself: the address of whoever is at the leading leg. */
function ownAddress(s: SessionSnapshot): string {
  return s.lead.leg === 'customer' && s.direction === 'inbound' ? customerAddress(s) : ourNumber(s);
}

function mayShow(callerId: string, verb: Verb): boolean {
  if (isPhoneNumber(callerId)) return isShown(callerId);
  const kinds = verb.verb === 'dial' ? verb.targets.map(endpointKind) : ['sip'];
  if (kinds.includes('number')) return false;
  return callerId !== '' && (!kinds.includes('sip') || SIP_CALLER.test(callerId));
}
