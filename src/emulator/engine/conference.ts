/**
 * A conference. Owns: who is in it, when it begins and ends, what it tells. Must not know: TwiML, REST.
 */
import type { Form } from './carrier-event';
import {
  reportAnnouncement,
  reportConference,
  reportParticipant,
  type ConferenceCallback,
} from './report-conference';
import { signal } from './signal';
import type { EndReason } from './end-reason';
import type { Leg } from './leg';
import type { Network } from './network';
import { createParticipant, type JoinSettings, type LeaveReason, type Participant } from './participant';
import type { Recording, RecordingPlan } from './recordings';

/** Why a leg is not let in: Twilio's errors 16025 and 16020. */
export type JoinRefusal = 'label-taken' | 'full';

export class Conference {
  readonly sid: string;
  readonly dateCreated: number;
  dateUpdated: number;
  /** Read as in-progress from the first participant on, also while nobody has started it. */
  status: 'in-progress' | 'completed' = 'in-progress';
  isStarted = false;
  /** where it is mixed: the first participant's counts (Twilio docs: Conference, region) */
  region = 'us1';
  endReason?: EndReason;
  callSidEndingConference?: string;
  participantLabelEndingConference?: string;
  readonly participants: Participant[] = [];
  private readonly start = signal();
  private readonly ending = signal();
  private sequence = 0;
  private plan: RecordingPlan | undefined;
  private recording: Recording | undefined;
  private readonly callback: ConferenceCallback | undefined;

  /** @param callback the first participant's, which counts for all (Twilio docs: Conference) */
  constructor(
    readonly network: Network,
    readonly friendlyName: string,
    callback: ConferenceCallback | undefined,
  ) {
    this.sid = network.sids.next('CF');
    this.dateCreated = this.dateUpdated = network.clock.now();
    this.callback = callback;
  }

  /** Resolves when there are two participants, one of them with startConferenceOnEnter. */
  get started(): Promise<void> {
    return this.start.happened;
  }

  /** Resolves when it has ended. */
  get over(): Promise<void> {
    return this.ending.happened;
  }

  /** @param most participants (maxParticipants) */
  join(leg: Leg, settings: JoinSettings, most = Infinity): Participant | JoinRefusal {
    const isTaken = settings.label !== '' && this.participants.some(({ label }) => label === settings.label);
    if (isTaken) return 'label-taken';
    if (this.participants.length >= most) return 'full';
    const participant = createParticipant(leg, settings);
    this.participants.push(participant);
    this.plan ??= settings.recording;
    const { journal } = this.network;
    journal.tell({
      kind: 'joined',
      conference: this.friendlyName,
      call: leg.record.sid,
      party: leg.party.address,
    });
    if (participant.beep === 'true' || participant.beep === 'onEnter')
      journal.tell({ kind: 'beep', call: leg.record.sid, on: 'enter' });
    this.beginIfReady();
    this.tellOf(participant, 'participant-join');
    return participant;
  }

  find(callSid: string): Participant | undefined {
    return this.participants.find(({ leg }) => leg.record.sid === callSid);
  }

  /** Takes a participant out, and with the last or an ending one the conference ends. */
  leave(participant: Participant, reason: LeaveReason, mayEnd = true): void {
    if (!this.remove(participant, reason)) return;
    const kicked = participant.isKicked;
    if (participant.endConferenceOnExit && mayEnd)
      this.end(`participant-with-end-conference-on-exit-${kicked ? 'kicked' : 'left'}`, participant);
    else if (this.participants.length === 0)
      this.end(`last-participant-${kicked ? 'kicked' : 'left'}`, participant);
  }

  /** Removes a participant by REST. @returns false when the call is not in it */
  kick(callSid: string): boolean {
    const participant = this.find(callSid);
    if (!participant) return false;
    participant.isKicked = true;
    this.leave(participant, 'participant_updated_via_api');
    return true;
  }

  /** Ends the conference; all who are in it go on with what follows their Dial. */
  end(reason: EndReason, by?: Participant): void {
    if (this.status === 'completed') return;
    this.status = 'completed';
    this.endReason = reason;
    if (by) {
      this.callSidEndingConference = by.leg.record.sid;
      if (by.label !== '') this.participantLabelEndingConference = by.label;
    }
    const out =
      reason === 'conference-ended-via-api' ? 'conference_ended_via_api' : 'moderator_ended_conference';
    for (const participant of [...this.participants]) this.remove(participant, out);
    this.dateUpdated = this.network.clock.now();
    reportConference(this, 'conference-end', this.callback);
    if (this.recording) this.network.recordings.stop(this.recording);
    this.ending.fire();
  }

  nextSequence(): number {
    this.sequence += 1;
    return this.sequence;
  }

  /** A participant says something, unless it is muted. @param ms how long */
  spoke(participant: Participant, ms: number): void {
    if (participant.muted || participant.hold) return;
    this.tellOf(participant, 'participant-speech-start');
    this.network.clock.after(ms, () => {
      if (this.participants.includes(participant)) this.tellOf(participant, 'participant-speech-stop');
    });
  }

  /** Tells of an announcement, to one participant or to all, if the first participant asked for such events. */
  tellOfAnnouncement(event: string, form: Form, participant?: Participant): void {
    reportAnnouncement(this, event, form, participant, this.callback);
  }

  /** Tells of a participant, if the first one asked for such events. */
  tellOf(participant: Participant, event: string, reason?: LeaveReason): void {
    reportParticipant(this, participant, event, reason, this.callback);
  }

  /** Twilio docs: Conference, startConferenceOnEnter: not before at least two participants are there. */
  private beginIfReady(): void {
    const isWanted = this.participants.some(({ startConferenceOnEnter }) => startConferenceOnEnter);
    if (!this.isStarted && isWanted && this.participants.length >= 2) {
      this.isStarted = true;
      reportConference(this, 'conference-start', this.callback);
      this.start.fire();
    }
    if (this.isStarted && this.plan)
      this.recording ??= this.network.recordings.start({ conferenceSid: this.sid }, this.plan);
  }

  private remove(participant: Participant, reason: LeaveReason): boolean {
    const index = this.participants.indexOf(participant);
    if (index < 0) return false;
    this.participants.splice(index, 1);
    const { record, party } = participant.leg;
    const left = { conference: this.friendlyName, call: record.sid, party: party.address, reason };
    const { journal } = this.network;
    journal.tell({ kind: 'left', ...left });
    if (participant.beep === 'true' || participant.beep === 'onExit')
      journal.tell({ kind: 'beep', call: record.sid, on: 'exit' });
    this.tellOf(participant, 'participant-leave', reason);
    participant.left.resolve(reason);
    return true;
  }
}
