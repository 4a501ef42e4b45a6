/**
 * What is known of a caller besides the address. Owns: the parameters a SIP phone's and a Client's calls
 * add (Twilio docs: SIP Domain, Voice SDK connect). Must not know: what is called.
 */
import type { Form } from '../engine/carrier-event';
import { isSip } from '../engine/address';
import { isPassedOn } from '../engine/sip-uri';

/** What only a call of a SIP phone has; all of it has a default. */
export interface SipCall {
  /** X-… and the few others Twilio passes on; names keep their case */
  headers?: Form;
  callId?: string;
  /** when it is not the one that was dialled */
  domain?: string;
  sourceIp?: string;
}

export interface DialOptions {
  forwardedFrom?: string;
  callerName?: string;
  /** for callers like `sip:ann@example.com` */
  sip?: SipCall;
  /** custom parameters of a Client's connect, for callers like `client:ann` */
  parameters?: Form;
}

/** @throws Error for options that this caller cannot have */
export function checkCaller(from: string, { sip, parameters }: DialOptions): void {
  if (sip && !isSip(from)) throw new Error('only a caller like sip:name@host has sip options');
  if (parameters && !isClient(from)) throw new Error('only a caller like client:name has parameters');
  const wrong = Object.keys(sip?.headers ?? {}).find((name) => !isPassedOn(name));
  if (wrong !== undefined) throw new Error(`the SIP header ${wrong} is none that Twilio passes on`);
}

export function isClient(address: string): boolean {
  return address.startsWith('client:');
}

/** SipCallId, SipDomain, SipDomainSid, SipSourceIp and a SipHeader_… for each header (measured on live Twilio). */
export function sipForm(
  call: string,
  { headers = {}, callId = `${call}@127.0.0.1`, domain, sourceIp = '127.0.0.1' }: SipCall,
  dialled: { domainName: string; sid: string } | undefined,
): Form {
  const passedOn = Object.entries(headers).map(([name, value]) => [`SipHeader_${name}`, value]);
  return {
    SipCallId: callId,
    SipDomain: domain ?? dialled?.domainName ?? 'local.sip.twilio.com',
    ...(dialled ? { SipDomainSid: dialled.sid } : {}),
    SipSourceIp: sourceIp,
    ...(Object.fromEntries(passedOn) as Form),
  };
}
