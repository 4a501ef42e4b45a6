/** `recording`: the call is recorded from here on, or not. */
import type { FlowEvent, RecordingStep } from '../../../flow/model';
import { play } from '../../leg/play';
import type { FlowRests } from '../../machine-event';
import { note, type Turn } from '../../turn';
import { promptVerbs } from '../prompts';
import { changeTape, tapeOf } from '../tape';
import { onlyInCalls } from './dial';

/** What is asked of a recording that runs, and of one in that state nothing more. */
const WISHES = {
  pause: { to: 'paused', from: 'on' },
  resume: { to: 'in-progress', from: 'paused' },
  stop: { to: 'stopped', from: null },
} as const;

/** @throws when the words cannot be rendered */
export function enterRecording(turn: Turn, step: RecordingStep): FlowEvent | FlowRests {
  if (turn.s.chat) return onlyInCalls(turn, step.path);
  const tape = tapeOf(turn);
  if (step.act !== 'start') {
    const { to, from } = WISHES[step.act];
    if (!tape || (from !== null && tape.status !== from)) return { type: 'outcome.done' };
    return changeTape(turn, tape, to);
  }
  if (tape) return { type: 'outcome.done' };
  if (step.announce) play(turn, ...promptVerbs(turn, step.announce, step.frame));
  turn.s.tape = { sid: turn.s.lead.sid, status: 'on' };
  play(turn, { verb: 'tape' });
  note(turn, 'recording.started', { step: step.path });
  return { type: 'outcome.done' };
}
