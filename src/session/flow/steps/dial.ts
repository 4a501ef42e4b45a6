/** `dial`: one number, client or SIP address is rung and connected directly. */
import type { DialStep, FlowEvent } from '../../../flow/model';
import type { EventOf } from '../../machine-event';
import { note, type Turn } from '../../turn';
import { scopeOf } from '../scope';

export function enterDial(turn: Turn, step: DialStep): FlowEvent | EventOf<'flow.dials'> {
  if (turn.s.chat) return onlyInCalls(turn, step.path);
  const scope = scopeOf(turn, step.frame);
  return {
    type: 'flow.dials',
    step: step.path,
    target: step.to.render(scope).trim(),
    callerId: step.callerId?.render(scope).trim() ?? '',
    timeoutSeconds: step.timeoutSeconds,
  };
}

/** A step that connects lines has no meaning in a chat. */
export function onlyInCalls(turn: Turn, step: string): FlowEvent {
  turn.s.failures.push({ at: turn.at, step, message: 'the step works in calls only' });
  note(turn, 'step.failed', { step, message: 'the step works in calls only' });
  return { type: 'outcome.failed' };
}
