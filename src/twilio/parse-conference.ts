/**
 * A conference's status callbacks. Owns: fields -> conference events.
 * Must not know: sessions, inbox keys.
 */
import type { z } from 'zod';
import type { ConferenceEnded, ConferenceJoined, ConferenceLeft } from '../call/event';
import type { LegRef } from '../call/leg';
import type { conferenceFields } from './webhook-fields';

type Fields = z.output<typeof conferenceFields>;
type ConferenceEvent = ConferenceJoined | ConferenceLeft | ConferenceEnded;

/**
 * The event, or null when it is of no use to a session (start, mute, hold ...) or of a participant
 * that is not one of its legs. (Twilio docs: Conference, statusCallback)
 */
export function parseConference(fields: Fields, at: number): ConferenceEvent | null {
  const { StatusCallbackEvent: event, CallSid: sid } = fields;
  if (event === 'conference-end') {
    const { CallSidEndingConference: endedBySid, ReasonConferenceEnded: reason } = fields;
    return { type: 'conference.ended', at, endedBySid, reason };
  }
  const leg = legOfLabel(fields.ParticipantLabel);
  if (leg === null || sid === '') return null;
  if (event === 'participant-join') return { type: 'conference.joined', at, leg, sid };
  if (event !== 'participant-leave') return null;
  return { type: 'conference.left', at, leg, sid, reason: fields.ReasonParticipantLeft };
}

/** The participantLabel of a leg: `customer`, `agent-2`. */
export function labelOfLeg(leg: LegRef): string {
  return leg.replace(':', '-');
}

/** The leg a label names, or null. */
export function legOfLabel(label: string): LegRef | null {
  if (label === 'customer') return label;
  const match = /^agent-([1-9]\d{0,8})$/.exec(label);
  return match ? `agent:${Number(match[1])}` : null;
}
