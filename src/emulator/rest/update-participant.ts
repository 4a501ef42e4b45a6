/**
 * Changing a participant over REST (Twilio docs: Update a Participant). Owns: the parameters and what is
 * told of a change. Must not know: how requests are answered.
 */
import type { Conference } from '../engine/conference';
import type { Address } from '../engine/handling';
import type { Participant } from '../engine/participant';
import { announce } from './announce';
import { checkCoached, readCoaching } from './coaching';
import type { HoldMusic } from './hold-music';
import type { Parameters } from './parameters';

interface ParticipantUpdate {
  muted?: boolean;
  hold?: boolean;
  holdMusic?: Address;
  endConferenceOnExit?: boolean;
  /** null: nobody any more */
  coaches?: string | null;
  announcement?: Address;
  beepOnExit?: boolean;
}

const KNOWN = [
  'Muted',
  'Hold',
  'HoldUrl',
  'HoldMethod',
  'EndConferenceOnExit',
  'BeepOnExit',
  'AnnounceUrl',
  'AnnounceMethod',
  'Coaching',
  'CallSidToCoach',
];
const MISSING = ['WaitUrl', 'WaitMethod'];

/** @param isThere whether a call is in the conference @throws CarrierError 20001, 21205, 13240 */
export function readUpdateParticipant(
  given: Parameters,
  isThere: (callSid: string) => boolean,
): ParticipantUpdate {
  given.checkNames(KNOWN, MISSING);
  const update: ParticipantUpdate = {};
  const beepOnExit = given.flag('BeepOnExit');
  if (beepOnExit !== undefined) update.beepOnExit = beepOnExit;
  const muted = given.flag('Muted');
  if (muted !== undefined) update.muted = muted;
  const hold = given.flag('Hold');
  if (hold !== undefined) update.hold = hold;
  const ending = given.flag('EndConferenceOnExit');
  if (ending !== undefined) update.endConferenceOnExit = ending;
  const url = given.url('HoldUrl');
  // GET unless said otherwise (Twilio docs: HoldMethod).
  const method = given.oneOf('HoldMethod', ['GET', 'POST']) ?? 'GET';
  if (url !== undefined) update.holdMusic = { url, method };
  const announcement = given.url('AnnounceUrl');
  if (announcement !== undefined)
    update.announcement = { url: announcement, method: given.method('AnnounceMethod') };
  const coaches = readCoaching(given);
  checkCoached(coaches, isThere);
  if (coaches !== undefined) update.coaches = coaches;
  return update;
}

/**
 * Changes the participant at once.
 * @returns what tells of it and plays music: to be called when the request has been answered
 */
export function updateParticipant(
  conference: Conference,
  participant: Participant,
  update: ParticipantUpdate,
  music: HoldMusic,
): () => void {
  const { muted, hold, endConferenceOnExit, coaches } = participant;
  participant.muted = update.muted ?? muted;
  participant.hold = update.hold ?? hold;
  participant.endConferenceOnExit = update.endConferenceOnExit ?? endConferenceOnExit;
  if (update.beepOnExit !== undefined) participant.beep = update.beepOnExit ? 'onExit' : 'false';
  if (update.coaches) participant.coaches = update.coaches;
  if (update.coaches === null) delete participant.coaches;
  const events: string[] = [];
  if (participant.muted !== muted) events.push(muted ? 'participant-unmute' : 'participant-mute');
  if (participant.hold !== hold) events.push(hold ? 'participant-unhold' : 'participant-hold');
  const isModified =
    participant.endConferenceOnExit !== endConferenceOnExit || participant.coaches !== coaches;
  if (isModified) events.push('participant-modify');
  return () => {
    if (!conference.participants.includes(participant)) return;
    for (const event of events) conference.tellOf(participant, event);
    if (update.announcement) void announce(conference, update.announcement, participant);
    if (!participant.hold) music.stop(participant);
    else if (update.holdMusic) music.play(participant, update.holdMusic);
  };
}
