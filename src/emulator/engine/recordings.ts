/**
 * Recordings and their transcriptions (Twilio docs: Recordings resource, Transcriptions resource). Owns:
 * their SIDs, states, lengths and callbacks. Must not know: which verb or request records.
 */
import type { Method } from '../webhook/webhook';
import { callForm } from './call-form';
import type { CallRecord } from './call-record';
import type { Form } from './carrier-event';
import { Newest } from './newest';
import type { Plant } from './plant';
import { rfc2822 } from './rfc2822';

export type RecordingSource =
  | 'RecordVerb'
  | 'DialVerb'
  | 'Conference'
  | 'OutboundAPI'
  | 'StartCallRecordingAPI'
  | 'StartConferenceRecordingAPI';

export type RecordingStatus = 'in-progress' | 'paused' | 'completed' | 'absent';

/** How something is to be recorded, and who is told. */
export interface RecordingPlan {
  source: RecordingSource;
  channels: 1 | 2;
  /** whether silence at its ends is cut off; there is none in the sound here */
  trim?: string;
  /** whose sound: what the carrier receives, what it sends, or both, which it is unless it is said */
  track?: 'inbound' | 'outbound' | 'both';
  callback?: { url: string; method: Method; events: ReadonlySet<string> };
}

/** Times are milliseconds of the carrier's clock. */
export interface Recording extends RecordingPlan {
  readonly sid: string;
  /** absent for a conference as a whole */
  readonly callSid?: string;
  readonly conferenceSid?: string;
  readonly startTime: number;
  dateUpdated: number;
  status: RecordingStatus;
  /** what was said while it ran, as far as the carrier heard it */
  text: string;
  /** recorded so far, without pauses, up to `since` */
  recordedMs: number;
  /** when it went on last; undefined while it does not run */
  since?: number;
}

export interface Transcription {
  readonly sid: string;
  readonly recordingSid: string;
  readonly status: 'completed' | 'failed';
  readonly text: string;
  readonly seconds: number;
  readonly dateCreated: number;
}

export interface RecordedThing {
  callSid?: string;
  conferenceSid?: string;
}

export class Recordings {
  /** by SID, oldest first: the newest (bounds.mostOver) that are over and all that run */
  readonly recordings = new Map<string, Recording>();
  readonly transcriptions = new Map<string, Transcription>();
  private readonly over: Newest<string>;
  private readonly transcribed: Newest<string>;

  constructor(private readonly plant: Plant) {
    const { mostOver } = plant.bounds;
    this.over = new Newest(mostOver, (sid) => this.recordings.delete(sid));
    this.transcribed = new Newest(mostOver, (sid) => this.transcriptions.delete(sid));
  }

  start(thing: RecordedThing, plan: RecordingPlan): Recording {
    const { sids, clock } = this.plant;
    const now = clock.now();
    const recording: Recording = {
      ...thing,
      ...plan,
      sid: sids.next('RE'),
      startTime: now,
      dateUpdated: now,
      status: 'in-progress',
      text: '',
      recordedMs: 0,
      since: now,
    };
    this.recordings.set(recording.sid, recording);
    this.tell(recording);
    return recording;
  }

  /**
   * Stops for a while, or goes on; too late for one that is over.
   * @param isSilence silence is recorded meanwhile, so that its length counts (Twilio docs: PauseBehavior)
   */
  pause(recording: Recording, isPaused: boolean, isSilence: boolean): void {
    if (isOver(recording)) return;
    this.count(recording);
    this.tellChange(recording, isPaused ? 'paused' : 'resumed');
    recording.status = isPaused ? 'paused' : 'in-progress';
    if (isPaused && !isSilence) delete recording.since;
  }

  /** Of one that runs beside a document: that it began, or was changed over REST. */
  tellChange(
    { sid, callSid: call = '' }: Recording,
    to: 'in-progress' | 'paused' | 'resumed' | 'stopped',
  ): void {
    this.plant.journal.tell({ kind: 'recording', call, recording: sid, to });
  }

  /** Ends it, once. @param text what was said while it ran */
  stop(recording: Recording, text = recording.text): void {
    if (isOver(recording)) return;
    this.count(recording);
    delete recording.since;
    recording.status = 'completed';
    recording.text = text;
    const { sid, callSid: call = '' } = recording;
    this.plant.journal.tell({
      kind: 'recorded',
      call,
      recording: sid,
      seconds: secondsOf(recording),
      text,
      ...(recording.trim === undefined ? {} : { trim: recording.trim }),
    });
    this.tell(recording);
    this.over.add(sid);
  }

  /** Nothing was heard: there is no recording after all (Twilio docs: Record, RecordingStatus `absent`). */
  abandon(recording: Recording): void {
    recording.status = 'absent';
    delete recording.since;
    this.tell(recording);
    this.recordings.delete(recording.sid);
  }

  /** where it is heard, without an ending (Twilio docs: Recordings resource, Fetch a Recording's media file) */
  urlOf({ sid }: Recording): string {
    return `${this.plant.url}/2010-04-01/Accounts/${this.plant.accountSid}/Recordings/${sid}`;
  }

  /**
   * Writes down what was said, some seconds later, and tells (Twilio docs: Record, transcribeCallback).
   * @param callback without one the transcription is kept all the same
   */
  transcribe(recording: Recording, call: CallRecord, callback: string | undefined): void {
    const { clock, timing } = this.plant;
    clock.after(timing.transcriptionMs, () => {
      const transcription: Transcription = {
        sid: this.plant.sids.next('TR'),
        recordingSid: recording.sid,
        status: recording.text === '' ? 'failed' : 'completed',
        text: recording.text,
        seconds: secondsOf(recording),
        dateCreated: clock.now(),
      };
      this.transcriptions.set(transcription.sid, transcription);
      this.transcribed.add(transcription.sid);
      if (callback !== undefined) this.tellOfText(recording, transcription, call, callback);
    });
  }

  private tellOfText(
    recording: Recording,
    transcription: Transcription,
    call: CallRecord,
    url: string,
  ): void {
    const { plant } = this;
    const { sid, text, status } = transcription;
    const form: Form = {
      ...callForm(call, plant.accountSid),
      TranscriptionSid: sid,
      TranscriptionText: text,
      TranscriptionStatus: status,
      TranscriptionUrl: `${this.urlOf(recording)}/Transcriptions/${sid}`,
      RecordingSid: recording.sid,
      RecordingUrl: this.urlOf(recording),
    };
    void plant.postman.send({ kind: 'callback', call: call.sid, url, method: 'POST', form });
  }

  private count(recording: Recording): void {
    const now = this.plant.clock.now();
    recording.dateUpdated = now;
    if (recording.since !== undefined) recording.recordedMs += now - recording.since;
    recording.since = now;
  }

  private tell(recording: Recording): void {
    const { callback, status, callSid = '' } = recording;
    if (!callback?.events.has(status)) return;
    const { url, method } = callback;
    const form = this.formOf(recording);
    void this.plant.postman.send({ kind: 'callback', call: callSid, url, method, form });
  }

  /** Twilio docs: Record, recordingStatusCallback. */
  private formOf(recording: Recording): Form {
    const { callSid, conferenceSid } = recording;
    return {
      AccountSid: this.plant.accountSid,
      ...(callSid === undefined ? {} : { CallSid: callSid }),
      ...(conferenceSid === undefined ? {} : { ConferenceSid: conferenceSid }),
      RecordingSid: recording.sid,
      RecordingUrl: this.urlOf(recording),
      RecordingStatus: recording.status,
      RecordingDuration: String(secondsOf(recording)),
      RecordingChannels: String(recording.channels),
      RecordingStartTime: rfc2822(recording.startTime),
      RecordingSource: recording.source,
      ...(callSid === undefined ? {} : { RecordingTrack: recording.track ?? 'both' }),
    };
  }
}

/** @returns whole seconds recorded, as far as it was counted */
export function secondsOf({ recordedMs }: Recording): number {
  return Math.round(recordedMs / 1000);
}

function isOver({ status }: Recording): boolean {
  return status === 'completed' || status === 'absent';
}
