/** `end`: the flow is over; what it gives is kept by whoever runs it. */
import { frameAround, gives } from '../../../flow/compile/machine';
import type { EndStep, FlowEvent } from '../../../flow/model';
import { scopeOf } from '../scope';
import type { Turn } from '../../turn';
import { evaluateAll } from './evaluate-all';
import { keptOf } from './kept-parts';

/** @throws when a value cannot be evaluated */
export function enterEnd(turn: Turn, step: EndStep): FlowEvent | null {
  if (!gives(step)) return null;
  const run = turn.live?.flow.steps.get(step.frame.slice(0, -1));
  const given = evaluateAll(step.give ?? {}, scopeOf(turn, step.frame));
  if (run?.kind !== 'run') return { type: 'outcome.given' };
  return { type: 'outcome.given', save: keptOf(turn, { ...run, frame: frameAround(step.frame) }, given) };
}
