/** The carrier was asked to change a recording, and has answered. Owns: what follows for the step that waits for it. */
import type { EventOf } from '../machine-event';
import { cancelTimer, note, tellFlow, type Turn } from '../turn';
import { currentStep, withinStep } from './drive-flow';
import { tapeOf } from './tape';

/** The carrier has done what it was asked, or has not: then no secret is asked. */
export function takeTape(turn: Turn, { request, ok, code }: EventOf<'recording.set'>): void {
  cancelTimer(turn, `http:${request}`);
  const step = currentStep(turn);
  if (!step) return;
  if (!ok) note(turn, 'recording.failed', { step: step.path, code });
  if (step.kind === 'recording') return tellFlow(turn, settled(turn, step.act, ok));
  const tape = tapeOf(turn);
  if (ok && tape) tape.status = 'held';
  if (ok) return void turn.requests.push({ begin: true });
  const failure = withinStep(turn, step, () => {
    throw new Error('the recording could not be paused, so the secret is not asked');
  });
  if (failure) tellFlow(turn, failure);
}

function settled(turn: Turn, act: string, ok: boolean): { type: 'outcome.done' | 'outcome.failed' } {
  const tape = tapeOf(turn);
  if (!ok || !tape) return { type: ok ? 'outcome.done' : 'outcome.failed' };
  if (act === 'stop') delete turn.s.tape;
  else tape.status = act === 'pause' ? 'paused' : 'on';
  note(
    turn,
    act === 'stop' ? 'recording.stopped' : act === 'pause' ? 'recording.paused' : 'recording.resumed',
  );
  return { type: 'outcome.done' };
}
