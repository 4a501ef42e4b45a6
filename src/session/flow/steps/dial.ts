/** `dial`: one number, client or SIP address is rung and connected directly. */
import { readEndpoint, readPhoneNumber } from '../../../call/endpoint';
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
    callerId: shown(step.callerId?.render(scope).trim() ?? ''),
    timeoutSeconds: step.timeoutSeconds,
    starIsAKey: step.starIsAKey === true,
  };
}

/** A number in the one form carriers take, or a word for SIP. */
function shown(callerId: string): string {
  return readPhoneNumber(callerId) ?? callerId;
}

/** An address that can be rung, without what is written in a number to read it. @throws when it is none */
export function telephone(rendered: string): string {
  const target = readEndpoint(rendered);
  if (target !== null) return target;
  if (rendered.trim() === '') throw new Error('the target is empty');
  const isNumber = /^[\d\s().\-/]+$/.test(rendered);
  throw new Error(
    isNumber
      ? 'the target is a number without its country, like +49 or 0049: nobody can tell whose it is'
      : 'the target is no address that can be rung',
  );
}

/** A step that connects lines, or asks for what a chat would keep, has no meaning in a chat. */
export function onlyInCalls(
  turn: Turn,
  step: string,
  leaves: 'outcome.failed' | 'outcome.silence' = 'outcome.failed',
): FlowEvent {
  turn.s.failures.push({ at: turn.at, step, message: 'the step works in calls only' });
  note(turn, 'step.failed', { step, message: 'the step works in calls only' });
  return { type: leaves };
}
