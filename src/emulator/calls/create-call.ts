/**
 * A call the application asks for over REST. Owns: its life from queued to the end.
 * Must not know: the request's parameter names.
 */
import type { DocumentSource, Handling } from '../engine/handling';
import { Leg } from '../engine/leg';
import type { Exchange } from '../engine/exchange';
import type { Form } from '../engine/carrier-event';
import { ring } from '../engine/ring';
import { PhoneCall } from '../phones/phone-call';
import { runDocuments } from '../twiml/run-documents';
import { recordCall } from './record-call';

export interface CallRequest {
  to: string;
  /** the phone that rings: `to` without what follows a question mark */
  address: string;
  /** what that phone is given: custom parameters of a Client, headers of a SIP address */
  parameters: Form;
  from: string;
  /** what the called phone shows; `from` unless it is said (Twilio docs: Create a call, CallerId) */
  callerId?: string;
  source: DocumentSource;
  handling: Handling;
  timeoutMs: number;
}

/**
 * @returns the queued leg, and `begin`, which starts to ring it: to be called when the request has been
 * answered, as Twilio dials after it answered
 */
export function createCall(exchange: Exchange, request: CallRequest): { leg: Leg; begin: () => void } {
  const { address, parameters } = request;
  const phone = exchange.phone(address);
  const party = new PhoneCall(address, (call) => phone.answered(call));
  party.parameters = parameters;
  party.shows = request.callerId ?? request.from;
  const now = exchange.clock.now();
  const number = exchange.numberOf(request.from);
  const record = {
    sid: exchange.sids.next('CA'),
    from: request.from,
    to: request.to,
    direction: 'outbound-api' as const,
    status: 'queued' as const,
    dateCreated: now,
    dateUpdated: now,
    ...(number ? { phoneNumberSid: number.sid } : {}),
  };
  const leg = exchange.addLeg(new Leg(exchange, record, request.handling, party));
  phone.add(party);
  return { leg, begin: () => void live(exchange, leg, request) };
}

async function live(exchange: Exchange, leg: Leg, request: CallRequest): Promise<void> {
  if (leg.isOver || !(await ring(leg, exchange.phone(request.address), request.timeoutMs))) {
    leg.end('completed', 'carrier');
    return;
  }
  const { sendDigits } = request.handling;
  recordCall(leg);
  if (sendDigits !== undefined) leg.party.hear(`digits ${sendDigits}`);
  await runDocuments(exchange, leg, request.source);
  leg.end('completed', 'carrier');
}
