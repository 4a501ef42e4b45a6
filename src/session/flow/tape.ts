/**
 * The recording of the leading leg. Owns: that it runs or not, and that no secret is in it: it is held before one is asked,
 * and goes on with the step that follows.
 */
import type { RecordingEffect, RecordingReported, RecordingWish } from '../../call/recording';
import { isSecret } from '../../flow/answer-spec';
import type { Step } from '../../flow/model';
import { writeMetadata } from '../goodbye/metadata-file';
import { play } from '../leg/play';
import type { FlowRests } from '../machine-event';
import { HOLD_SECONDS, HTTP_GRACE_MS } from '../timing';
import { note, setTimer, type Turn } from '../turn';

type Tape = NonNullable<Turn['s']['tape']>;

/** The recording of the leg that leads now; null: none runs. */
export function tapeOf({ s }: Turn): Tape | null {
  return s.tape?.sid === s.lead.sid ? s.tape : null;
}

/** Asks the carrier to change it. The leg holds until it is done. */
export function changeTape(turn: Turn, tape: Tape, to: RecordingWish): FlowRests {
  const request = ++turn.s.requests;
  ask(turn, { request, sid: tape.sid, to });
  if (turn.s.run) turn.s.run.request = request;
  setTimer(turn, `http:${request}`, HTTP_GRACE_MS);
  play(turn, { verb: 'hold', seconds: HOLD_SECONDS });
  return { type: 'flow.looks-up' };
}

function ask({ effects }: Turn, effect: Omit<RecordingEffect, 'type'>): void {
  effects.push({ type: 'recording.set', ...effect });
}

/** A secret is asked when the recording is known to stand still; null: it does. */
export function holdForSecret(turn: Turn, step: Step): FlowRests | null {
  const tape = tapeOf(turn);
  if (step.kind !== 'ask' || !isSecret(step.answer) || tape?.status !== 'on' || !turn.legLive) return null;
  note(turn, 'recording.held', { step: step.path });
  return changeTape(turn, tape, 'paused');
}

/** What follows a secret is recorded again. Nobody has to wait for that. */
export function goOnAfterSecret(turn: Turn, step: Step): void {
  const tape = tapeOf(turn);
  if (!turn.legLive || tape?.status !== 'held' || (step.kind === 'ask' && isSecret(step.answer))) return;
  tape.status = 'on';
  ask(turn, { request: 0, sid: tape.sid, to: 'in-progress' });
  note(turn, 'recording.resumed', { step: step.path });
}

/** The carrier tells which recording it is and how long it became, at its end and after the call. */
export function noteRecording(turn: Turn, { recording, status, seconds }: RecordingReported): void {
  const { s } = turn;
  const others = (s.recordings ?? []).filter(({ sid }) => sid !== recording);
  note(turn, 'recording.told', { recording, status, seconds });
  if (status === 'absent') s.recordings = others;
  else s.recordings = [...others, { sid: recording, seconds: status === 'completed' ? seconds : null }];
  if (s.folder !== null) writeMetadata(turn);
}
