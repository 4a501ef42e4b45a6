import type { Step } from '../../flow/model';
import type { Turn } from '../turn';

/** The flow waits in this step until the world answers. */
export function waitIn(turn: Turn, kind: 'ask' | 'record' | 'queue' | 'dial' | 'transfer', step: Step): null {
  if (turn.s.run) turn.s.run.waiting = { kind, step: step.path };
  return null;
}
