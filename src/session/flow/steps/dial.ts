/** `dial`: one number, client or SIP address is rung and connected directly. */
import { isTelephone } from '../../../flow/check/endpoint';
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
    target: telephone(step.to.render(scope)),
    callerId: step.callerId?.render(scope).trim() ?? '',
    timeoutSeconds: step.timeoutSeconds,
    starIsAKey: step.starIsAKey === true,
  };
}

/** An address that can be rung, without what is written in a number to read it. @throws when it is none */
export function telephone(rendered: string): string {
  const target = rendered.trim();
  if (isTelephone(target)) return target;
  const plain = target.replace(/[\s().-]/g, '');
  if (/^\+?\d{3,15}$/.test(plain)) return plain;
  throw new Error(target === '' ? 'the target is empty' : 'the target is no address that can be rung');
}

/** A step that connects lines has no meaning in a chat. */
export function onlyInCalls(turn: Turn, step: string): FlowEvent {
  turn.s.failures.push({ at: turn.at, step, message: 'the step works in calls only' });
  note(turn, 'step.failed', { step, message: 'the step works in calls only' });
  return { type: 'outcome.failed' };
}
