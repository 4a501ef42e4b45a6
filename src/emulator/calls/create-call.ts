/**
 * A call the application asks for over REST. Owns: its life from queued to the end.
 * Must not know: the request's parameter names.
 */
import type { DocumentSource, Handling } from '../engine/handling';
import { Leg } from '../engine/leg';
import type { Network } from '../engine/network';
import type { Form } from '../engine/carrier-event';
import { ring } from '../engine/ring';
import { PhoneCall } from '../phones/phone-call';
import { runDocuments } from '../twiml/run-documents';

export interface CallRequest {
  to: string;
  /** the phone that rings: `to` without what follows a question mark */
  address: string;
  /** what that phone is given: custom parameters of a Client, headers of a SIP address */
  parameters: Form;
  from: string;
  source: DocumentSource;
  handling: Handling;
  timeoutMs: number;
}

/**
 * @returns the queued leg, and `begin`, which starts to ring it: to be called when the request has been
 * answered, as Twilio dials after it answered
 */
export function createCall(network: Network, request: CallRequest): { leg: Leg; begin: () => void } {
  const { address, parameters } = request;
  const phone = network.phone(address);
  const party = new PhoneCall(address, (call) => phone.answered(call));
  party.parameters = parameters;
  const now = network.clock.now();
  const number = network.numberOf(request.from);
  const record = {
    sid: network.sids.next('CA'),
    from: request.from,
    to: request.to,
    direction: 'outbound-api' as const,
    status: 'queued' as const,
    dateCreated: now,
    dateUpdated: now,
    ...(number ? { phoneNumberSid: number.sid } : {}),
  };
  const leg = network.addLeg(new Leg(network, record, request.handling, party));
  phone.add(party);
  return { leg, begin: () => void live(leg, request) };
}

async function live(leg: Leg, request: CallRequest): Promise<void> {
  if (leg.isOver || !(await ring(leg, leg.network.phone(request.address), request.timeoutMs))) {
    leg.end('completed', 'carrier');
    return;
  }
  const { sendDigits } = request.handling;
  if (sendDigits !== undefined) leg.party.hear(`digits ${sendDigits}`);
  await runDocuments(leg, request.source);
  leg.end('completed', 'carrier');
}
