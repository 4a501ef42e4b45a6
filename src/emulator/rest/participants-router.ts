/**
 * The Participants resource (Twilio docs: Participant resource). Owns: its routes, and which conference
 * and participant a path means. Must not know: how conferences live.
 */
import { Router } from 'express';
import { notFound } from '../engine/carrier-error';
import { Conference } from '../engine/conference';
import type { Network } from '../engine/network';
import type { Participant } from '../engine/participant';
import { findConference } from './find-conference';
import { HoldMusic } from './hold-music';
import { Invitations } from './invitations';
import { inviteParticipant } from './invite-participant';
import { page, PAGE_PARAMETERS } from './page';
import { Parameters } from './parameters';
import { participantJson } from './participant-json';
import { readCreateParticipant, type ParticipantRequest } from './read-create-participant';
import { respond, type Resource, type RestRequest } from './respond';
import { readUpdateParticipant, updateParticipant } from './update-participant';

export function participantsRouter(network: Network): Router {
  const invitations = new Invitations();
  const router = Router({ caseSensitive: true });
  const all = '/2010-04-01/Accounts/:account/Conferences/:conference/Participants.json';
  const one = '/2010-04-01/Accounts/:account/Conferences/:conference/Participants/:call.json';
  router.get(all, respond(network, list(invitations)));
  router.post(all, respond(network, create(invitations)));
  router.get(one, respond(network, fetchOne(invitations)));
  router.post(one, respond(network, update(invitations, new HoldMusic())));
  router.delete(one, respond(network, remove(invitations)));
  return router;
}

const list =
  (invitations: Invitations): Resource =>
  (network, { path, params, form }) => {
    const conference = findConference(network, params.conference ?? '', path);
    const given = new Parameters(form);
    given.refuseUnknown(['Muted', 'Hold', 'Coaching', ...PAGE_PARAMETERS]);
    const is = (name: string, value: boolean): boolean => (given.flag(name) ?? value) === value;
    const wanted = invitations
      .participants(conference)
      .filter((one) => is('Muted', one.muted) && is('Hold', one.hold) && is('Coaching', one.coaching))
      .map((one) => participantJson(conference, one));
    return { status: 200, body: page(path, 'participants', wanted, given) };
  };

const create =
  (invitations: Invitations): Resource =>
  (network, { path, params, form }) => {
    const request = readCreateParticipant(network, form);
    const conference = conferenceFor(network, params.conference ?? '', path, request);
    const { participant, begin } = inviteParticipant(invitations, conference, request);
    return { status: 201, body: participantJson(conference, participant), afterwards: begin };
  };

const fetchOne =
  (invitations: Invitations): Resource =>
  (network, request) => {
    const { conference, participant } = find(network, invitations, request);
    return { status: 200, body: participantJson(conference, participant) };
  };

const update =
  (invitations: Invitations, music: HoldMusic): Resource =>
  (network, request) => {
    const { conference, participant } = find(network, invitations, request);
    const given = readUpdateParticipant(new Parameters(request.form));
    const afterwards = updateParticipant(conference, participant, given, music);
    return { status: 200, body: participantJson(conference, participant), afterwards };
  };

/** Takes a participant out; one that is still being rung is rung no more. */
const remove =
  (invitations: Invitations): Resource =>
  (network, request) => {
    const { conference, participant } = find(network, invitations, request);
    const { leg } = participant;
    const kick = (): void => {
      if (!conference.kick(leg.record.sid)) leg.end(leg.isAnswered ? 'completed' : 'canceled', 'rest');
    };
    return { status: 204, afterwards: kick };
  };

/** A participant is named by its call's SID or by its label. @throws CarrierError 20404 */
function find(
  network: Network,
  invitations: Invitations,
  { path, params }: RestRequest,
): { conference: Conference; participant: Participant } {
  const conference = findConference(network, params.conference ?? '', path);
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
  network: Network,
  name: string,
  path: string,
  { join }: ParticipantRequest,
): Conference {
  if (/^CF[0-9a-f]{32}$/i.test(name)) {
    const conference = findConference(network, name, path);
    if (conference.status === 'completed') throw notFound(path);
    return conference;
  }
  const live = network.liveConference(name);
  if (live) return live;
  const conference = new Conference(network, name, join.callback);
  network.conferences.push(conference);
  return conference;
}
