/**
 * A customer's call to the account. Owns: its life from ringing to the end. Must not know: what its
 * documents say.
 */
import { isSip } from '../engine/address';
import { callForm } from '../engine/call-form';
import type { CallRecord } from '../engine/call-record';
import type { Form } from '../engine/carrier-event';
import { Leg } from '../engine/leg';
import type { Exchange } from '../engine/exchange';
import { reportProgress } from '../engine/report-progress';
import { PhoneCall } from '../phones/phone-call';
import { runDocuments } from '../twiml/run-documents';
import { checkCaller, isClient, sipForm, type DialOptions } from './caller';
import { destinationOf, handlingOf, type Destination } from './destination';

/**
 * A phone dials. @returns the phone's side of the call, which rings from now on
 * @param to a number, `sip:name@domain` or `app:AP…`; of a Client any word, or none
 * @throws Error when it is not the account's or has no voiceUrl: nobody would answer; and for options the
 * caller cannot have
 */
export function startInboundCall(
  exchange: Exchange,
  from: string,
  to: string,
  options: DialOptions = {},
): PhoneCall {
  const destination = destinationOf(exchange, from, to);
  if (!destination) throw new Error('the number that is dialled is not set up');
  checkCaller(from, options);
  const record = createRecord(exchange, from, to, options, destination);
  const form = customForm(record, exchange, destination, options.parameters ?? {});
  const isWatched = (isSip(from) || isClient(from)) && exchange.switches.sipAndClientStatus === 'all-events';
  const party = new PhoneCall(from);
  const leg = exchange.addLeg(new Leg(exchange, record, handlingOf(destination, isWatched), party));
  reportProgress(leg, 'initiated');
  reportProgress(leg, 'ringing');
  const { voiceUrl: url, voiceMethod: method = 'POST' } = destination.voice;
  void runDocuments(exchange, leg, { url, method, form }).then(() => leg.end('completed', 'carrier'));
  return party;
}

function createRecord(
  exchange: Exchange,
  from: string,
  to: string,
  { forwardedFrom, callerName, sip = {}, parameters = {} }: DialOptions,
  { phoneNumberSid, applicationSid, sipDomain }: Destination,
): CallRecord {
  const now = exchange.clock.now();
  const sid = exchange.sids.next('CA');
  const extras: Form = {
    ...(isSip(from) ? sipForm(sid, sip, sipDomain) : {}),
    ...(applicationSid === undefined ? {} : { ApplicationSid: applicationSid }),
  };
  return {
    sid,
    from,
    // A Client dials an application; To is one of its parameters (Twilio docs: Voice SDK connect).
    to: to.startsWith('app:') ? (parameters.To ?? '') : to,
    direction: 'inbound',
    status: 'ringing',
    dateCreated: now,
    dateUpdated: now,
    startTime: now,
    extras,
    ...(phoneNumberSid === undefined ? {} : { phoneNumberSid }),
    ...(forwardedFrom === undefined ? {} : { forwardedFrom }),
    ...(callerName === undefined ? {} : { callerName }),
  };
}

/** Custom parameters come with the first request only. @throws Error for names Twilio uses itself */
function customForm(
  record: CallRecord,
  exchange: Exchange,
  { applicationSid }: Destination,
  given: Form,
): Form {
  const standard = callForm(record, exchange.accountSid);
  const names = Object.keys(given).filter((name) => applicationSid === undefined || name !== 'To');
  const taken = names.find((name) => name in standard);
  if (taken !== undefined) throw new Error(`a custom parameter cannot be called ${taken}`);
  return Object.fromEntries(names.map((name) => [name, given[name] ?? '']));
}
