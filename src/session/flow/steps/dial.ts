/** `dial`: numbers, clients or SIP addresses are rung and connected directly. */
import { readEndpoint, readPhoneNumber, type Endpoint } from '../../../call/endpoint';
import type { DialStep, FlowEvent } from '../../../flow/model';
import type { FlowDials } from '../../machine-event';
import { note, type Turn } from '../../turn';
import { promptVerbs } from '../prompts';
import { scopeOf } from '../scope';

/** @throws when nobody can be rung, or the words cannot be rendered */
export function enterDial(turn: Turn, step: DialStep): FlowEvent | FlowDials {
  if (turn.s.chat) return onlyInCalls(turn, step.path);
  const scope = scopeOf(turn, step.frame);
  const { path, whisper, acceptKey, timeoutSeconds } = step;
  return {
    type: 'flow.dials',
    step: path,
    targets: targetsOf(
      turn,
      path,
      step.to.map((one) => one.render(scope)),
    ),
    inTurn: step.inTurn === true,
    callerId: shown(step.callerId?.render(scope).trim() ?? ''),
    timeoutSeconds,
    starIsAKey: step.starIsAKey === true,
    ...(whisper ? { whisper: promptVerbs(turn, whisper, step.frame) } : {}),
    ...(acceptKey === undefined ? {} : { acceptKey }),
  };
}

/** Of several the one that cannot be rung is passed over. @throws when none can */
function targetsOf(turn: Turn, step: string, written: string[]): Endpoint[] {
  const fine: Endpoint[] = [];
  const wrong: Error[] = [];
  for (const one of written) {
    try {
      fine.push(telephone(one));
    } catch (error) {
      wrong.push(error as Error);
    }
  }
  const [first] = wrong;
  if (fine.length === 0 && first) throw first;
  if (first) note(turn, 'dial.target-skipped', { step, count: wrong.length, reason: first.message });
  return [...new Set(fine)];
}

/** A number in the one form carriers take, or a word for SIP. */
function shown(callerId: string): string {
  return readPhoneNumber(callerId) ?? callerId;
}

/** An address that can be rung, without what is written in a number to read it. @throws when it is none */
export function telephone(rendered: string): Endpoint {
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
