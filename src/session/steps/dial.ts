/** `dial`: one number, client or SIP address is rung and connected directly. */
import { isTelephone } from '../../flow/check/endpoint';
import type { DialStep, FlowEvent } from '../../flow/model';
import { addAttempt, openConversation } from '../conversation/open-conversation';
import { scopeOf } from '../scope';
import { note, play, type Turn } from '../turn';
import { waitIn } from './wait-in';

export function enterDial(turn: Turn, step: DialStep): FlowEvent | null {
  if (turn.s.chat) return onlyInCalls(turn, step.path);
  const scope = scopeOf(turn, step.frame);
  const target = telephone(step.to.render(scope));
  const callerId = step.callerId?.render(scope).trim();
  openConversation(turn, {
    kind: 'dial',
    step: step.path,
    queue: null,
    settings: null,
    conference: null,
    attempt: recordTarget(turn, target),
  });
  note(turn, 'dial.started', { step: step.path });
  play(turn, {
    verb: 'dial',
    targets: [target],
    timeoutSeconds: step.timeoutSeconds,
    ...(callerId ? { callerId } : {}),
    ...(step.starIsAKey ? { starIsAKey: true } : {}),
  });
  return waitIn(turn, 'dial', step);
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

/** The one who is rung, named as an agent where a queue knows the address. */
function recordTarget(turn: Turn, target: string): number {
  const known = Object.values(turn.world.settings.queues)
    .flatMap((queue) => queue.agents)
    .find((agent) => agent.endpoint === target);
  return addAttempt(turn, known?.id ?? 'dialled', known?.name ?? '');
}
