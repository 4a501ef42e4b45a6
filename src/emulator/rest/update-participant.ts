/**
 * Changing a participant over REST (Twilio docs: Update a Participant). Owns: the parameters and what is
 * told of a change. Must not know: how requests are answered.
 */
import type { Conference } from '../engine/conference';
import type { Address } from '../engine/handling';
import type { Participant } from '../engine/participant';
import type { HoldMusic } from './hold-music';
import type { Parameters } from './parameters';

interface ParticipantUpdate {
  muted?: boolean;
  hold?: boolean;
  holdMusic?: Address;
  endConferenceOnExit?: boolean;
}

/** BeepOnExit changes nothing here: beeps are not heard. */
const KNOWN = ['Muted', 'Hold', 'HoldUrl', 'HoldMethod', 'EndConferenceOnExit', 'BeepOnExit'];
const MISSING = ['AnnounceUrl', 'AnnounceMethod', 'WaitUrl', 'WaitMethod', 'Coaching', 'CallSidToCoach'];

/** @throws CarrierError 20001, 21205 */
export function readUpdateParticipant(given: Parameters): ParticipantUpdate {
  given.refuseUnknown(KNOWN, MISSING);
  given.flag('BeepOnExit');
  const update: ParticipantUpdate = {};
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
  const { muted, hold, endConferenceOnExit } = participant;
  participant.muted = update.muted ?? muted;
  participant.hold = update.hold ?? hold;
  participant.endConferenceOnExit = update.endConferenceOnExit ?? endConferenceOnExit;
  const events: string[] = [];
  if (participant.muted !== muted) events.push(muted ? 'participant-unmute' : 'participant-mute');
  if (participant.hold !== hold) events.push(hold ? 'participant-unhold' : 'participant-hold');
  if (participant.endConferenceOnExit !== endConferenceOnExit) events.push('participant-modify');
  return () => {
    if (!conference.participants.includes(participant)) return;
    for (const event of events) conference.tellOf(participant, event);
    if (!participant.hold) music.stop(participant);
    else if (update.holdMusic) music.play(participant, update.holdMusic);
  };
}
