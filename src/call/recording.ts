/** Recordings of a leg, and of what was said in them. Owns: what is asked of the carrier and what it tells. */
import type { Base } from './event-base';

/** What a recording that runs is to do (Twilio docs: Recordings resource, Update). */
export type RecordingWish = 'paused' | 'in-progress' | 'stopped';

/** Change the recording of a leg that runs. */
export interface RecordingEffect {
  type: 'recording.set';
  /** from 1 within the session, shared with other requests; 0: nobody waits for it */
  request: number;
  sid: string;
  to: RecordingWish;
}

/** The carrier has changed the recording, or has not. */
export interface RecordingSet extends Base {
  type: 'recording.set';
  request: number;
  ok: boolean;
  /** carrier error code, 0 when there is none */
  code: number;
}

/** The carrier tells of a recording: it runs, it is over, nothing was recorded. */
export interface RecordingReported extends Base {
  type: 'recording.reported';
  recording: string;
  status: 'in-progress' | 'completed' | 'absent';
  seconds: number;
}

/** What was said into a recording was written down, or could not be. */
export interface RecordingTranscribed extends Base {
  type: 'recording.transcribed';
  /** the document that recorded it */
  document: number;
  /** empty: it could not be */
  text: string;
}
