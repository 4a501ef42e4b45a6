/**
 * The Participants resource (Twilio docs: Participant resource). Owns: its routes, and which conference
 * and participant a path means. Must not know: how conferences live.
 */
import { Router } from 'express';
import { notFound } from '../engine/carrier-error';
import type { Conference } from '../engine/conference';
import type { Exchange } from '../engine/exchange';
import type { Participant } from '../engine/participant';
import { findConference } from './find-conference';
import { HoldMusic } from './hold-music';
import { Invitations } from './invitations';
import { inviteParticipant } from './invite-participant';
import { checkCoached } from './coaching';
import { page, PAGE_PARAMETERS } from './page';
import { participantJson } from './participant-json';
import { readCreateParticipant, type ParticipantRequest } from './read-create-participant';
import { respond, type Resource, type RestRequest } from './respond';
import { readUpdateParticipant, updateParticipant } from './update-participant';

export function participantsRouter(exchange: Exchange): Router {
  const invitations = new Invitations();
  const router = Router({ caseSensitive: true });
  const all = '/2010-04-01/Accounts/:account/Conferences/:conference/Participants.json';
  const one = '/2010-04-01/Accounts/:account/Conferences/:conference/Participants/:call.json';
  router.get(all, respond(exchange, list(invitations)));
  router.post(all, respond(exchange, create(invitations)));
  router.get(one, respond(exchange, fetchOne(invitations)));
  router.post(one, respond(exchange, update(invitations, new HoldMusic())));
  router.delete(one, respond(exchange, remove(invitations)));
  return router;
}

const list =
  (invitations: Invitations): Resource =>
  (exchange, { path, params, given }) => {
    const conference = findConference(exchange, params.conference ?? '', path);
    given.checkNames(['Muted', 'Hold', 'Coaching', ...PAGE_PARAMETERS]);
    const is = (name: string, value: boolean): boolean => (given.flag(name) ?? value) === value;
    const wanted = invitations
      .participants(conference)
      .filter(
        (one) => is('Muted', one.muted) && is('Hold', one.hold) && is('Coaching', one.coaches !== undefined),
      )
      .map((one) => participantJson(conference, one));
    return { status: 200, body: page(path, 'participants', wanted, given) };
  };

const create =
  (invitations: Invitations): Resource =>
  (exchange, { path, params, given }) => {
    const request = readCreateParticipant(exchange, given);
    const conference = conferenceFor(exchange, params.conference ?? '', path, request);
    checkCoached(request.join.coaches, isCoachable(conference));
    const { participant, begin } = inviteParticipant(exchange, invitations, conference, request);
    return { status: 201, body: participantJson(conference, participant), afterwards: begin };
  };

const fetchOne =
  (invitations: Invitations): Resource =>
  (exchange, request) => {
    const { conference, participant } = find(exchange, invitations, request);
    return { status: 200, body: participantJson(conference, participant) };
  };

const update =
  (invitations: Invitations, music: HoldMusic): Resource =>
  (exchange, request) => {
    const { conference, participant } = find(exchange, invitations, request);
    const given = readUpdateParticipant(request.given, isCoachable(conference));
    const afterwards = updateParticipant(conference, participant, given, music);
    return { status: 200, body: participantJson(conference, participant), afterwards };
  };

/** Takes a participant out; one that is still being rung is rung no more. */
const remove =
  (invitations: Invitations): Resource =>
  (exchange, request) => {
    const { conference, participant } = find(exchange, invitations, request);
    const { leg } = participant;
    const kick = (): void => {
      if (!conference.kick(leg.record.sid)) leg.end(leg.isAnswered ? 'completed' : 'canceled', 'rest');
    };
    return { status: 204, afterwards: kick };
  };

/** Only who is in the conference is coached. */
function isCoachable(conference: Conference): (callSid: string) => boolean {
  return (callSid) => conference.find(callSid) !== undefined;
}

/** A participant is named by its call's SID or by its label. @throws CarrierError 20404 */
function find(
  exchange: Exchange,
  invitations: Invitations,
  { path, params }: RestRequest,
): { conference: Conference; participant: Participant } {
  const conference = findConference(exchange, params.conference ?? '', path);
  const name = params.call ?? '';
  const participant = invitations
    .participants(conference)
    .find(({ leg, label }) => leg.record.sid === name || (label !== '' && label === name));
  if (!participant) throw notFound(path);
  return { conference, participant };
}

/**
 * The path has a SID or a name; a name nobody uses begins a conference. One that ended cannot be used
 * again by its SID. @throws CarrierError 20404
 */
function conferenceFor(
  exchange: Exchange,
  name: string,
  path: string,
  { join }: ParticipantRequest,
): Conference {
  if (/^CF[0-9a-f]{32}$/i.test(name)) {
    const conference = findConference(exchange, name, path);
    if (conference.status === 'completed') throw notFound(path);
    return conference;
  }
  return exchange.conference(name, join.callback);
}
