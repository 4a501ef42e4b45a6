/**
 * A leg in a conference. Owns: what it was told on entering and how it left. Must not know: callbacks.
 */
import { deferred, type Deferred } from './deferred';
import type { Address } from './handling';
import type { Leg } from './leg';
import type { RecordingPlan } from './recordings';

/** Twilio docs: Conference, ReasonParticipantLeft. */
export type LeaveReason =
  | 'conference_ended_via_api'
  | 'moderator_ended_conference'
  | 'participant_updated_via_api'
  | 'participant_hung_up'
  | 'participant_add_failed';

/** What a participant may be told when entering (Twilio docs: Conference). */
export interface JoinSettings {
  label: string;
  muted: boolean;
  startConferenceOnEnter: boolean;
  endConferenceOnExit: boolean;
  /** when the others hear a beep: as it enters, as it leaves, both or neither */
  beep?: 'true' | 'false' | 'onEnter' | 'onExit';
  /** SID of the call it coaches: the one participant who hears it (Twilio docs: Participant, CallSidToCoach) */
  coaches?: string;
  /** only the first participant's counts */
  callback?: Address & { events: ReadonlySet<string> };
  /** the conference is to be recorded from its start */
  recording?: RecordingPlan;
}

export interface Participant extends Omit<JoinSettings, 'callback' | 'recording'> {
  readonly leg: Leg;
  readonly dateCreated: number;
  hold: boolean;
  /** resolves with the reason when it is out of the conference */
  readonly left: Deferred<LeaveReason>;
  /** it was removed by REST */
  isKicked: boolean;
}

export function createParticipant(leg: Leg, settings: JoinSettings): Participant {
  const { label, muted, startConferenceOnEnter, endConferenceOnExit, coaches, beep = 'true' } = settings;
  return {
    leg,
    label,
    muted,
    startConferenceOnEnter,
    endConferenceOnExit,
    beep,
    hold: false,
    ...(coaches === undefined ? {} : { coaches }),
    isKicked: false,
    dateCreated: leg.network.clock.now(),
    left: deferred<LeaveReason>(),
  };
}
