/**
 * Ringing a party into a conference over REST (Twilio docs: Create a Participant). Owns: its life from
 * queued to the end. Must not know: the request's parameter names.
 */
import { createCall } from '../calls/create-call';
import { recordCall } from '../calls/record-call';
import { CarrierError } from '../engine/carrier-error';
import type { Conference } from '../engine/conference';
import type { Exchange } from '../engine/exchange';
import { createParticipant, type Participant } from '../engine/participant';
import { ring } from '../engine/ring';
import { runDocuments } from '../twiml/run-documents';
import { conferenceTwiml } from './conference-twiml';
import type { Invitations } from './invitations';
import type { ParticipantRequest } from './read-create-participant';

/**
 * @returns the invited party, and `begin`, which starts to ring it: to be called when the request has
 * been answered
 * @throws CarrierError 16025 when the label is taken
 */
export function inviteParticipant(
  exchange: Exchange,
  invitations: Invitations,
  conference: Conference,
  request: ParticipantRequest,
): { participant: Participant; begin: () => void } {
  const { label } = request.join;
  if (label !== '' && invitations.participants(conference).some((one) => one.label === label))
    throw new CarrierError(400, 16025, 'Participant label is already used in this conference');
  const { leg } = createCall(exchange, request.call);
  const participant = createParticipant(leg, request.join);
  const close = invitations.add(conference, participant);
  return {
    participant,
    begin: () => void live(exchange, conference, participant, request, close),
  };
}

async function live(
  exchange: Exchange,
  conference: Conference,
  participant: Participant,
  request: ParticipantRequest,
  close: () => void,
): Promise<void> {
  const { leg } = participant;
  const phone = exchange.phone(leg.party.address);
  const isAnswered = !leg.isOver && (await ring(leg, phone, request.call.timeoutMs));
  close();
  if (isAnswered) await talk(exchange, conference, participant, request);
  else conference.tellOf(participant, 'participant-leave', 'participant_add_failed');
  leg.end('completed', 'carrier');
  // It came into being for this party alone, who did not come.
  if (conference.participants.length === 0) conference.end('last-participant-left');
}

/** A conference that ended meanwhile does not begin again. */
async function talk(
  exchange: Exchange,
  conference: Conference,
  participant: Participant,
  request: ParticipantRequest,
): Promise<void> {
  if (conference.status === 'completed') return;
  recordCall(participant.leg);
  const twiml = conferenceTwiml(conference.friendlyName, participant, request.attributes);
  await runDocuments(exchange, participant.leg, { twiml });
}
