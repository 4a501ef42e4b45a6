/** `run`: another flow of the release runs inside this one and comes back with an outcome. */
import type { FlowEvent, RunStep } from '../../../flow/model';
import { fillParams } from '../params';
import { scopeOf } from '../scope';
import { note, type Turn } from '../../turn';
import { evaluateAll } from './evaluate-all';

export function enterRun(turn: Turn, step: RunStep): FlowEvent {
  const filled = fillParams(step.paramSpecs, evaluateAll(step.params, scopeOf(turn, step.frame)));
  if (filled.ok) return { type: 'outcome.entered', params: filled.params };
  note(turn, 'run.failed', { step: step.path, reason: filled.reason });
  return { type: 'outcome.failed' };
}
