/** `callback`: the customer's place in a queue is kept. Owns: for whom it cannot be. That they are called is in kept-place/. */
import { readPhoneNumber } from '../../../call/endpoint';
import type { CallbackStep, FlowEvent } from '../../../flow/model';
import { isCallable } from '../../../transfer/person';
import { customerAddress } from '../../facts';
import { isOptedOut } from '../../person-of';
import { note, type Turn } from '../../turn';
import { agentsFor } from '../../waiting/agents-for';
import { promptVerbs, sessionPrompt } from '../prompts';
import { scopeOf } from '../scope';

/** @throws when the number or the words cannot be rendered */
export function enterCallback(turn: Turn, step: CallbackStep): FlowEvent {
  const { s, at } = turn;
  const scope = scopeOf(turn, step.frame);
  const to = step.number ? readPhoneNumber(step.number.render(scope)) : customerAddress(s);
  const reason = refusal(turn, step, to);
  if (to === null || reason !== null) {
    note(turn, 'place.refused', { step: step.path, reason });
    return { type: 'outcome.failed' };
  }
  const { conversation } = s;
  const waited =
    conversation?.queue === step.queue && conversation.connectedAt === null ? conversation : null;
  s.kept = {
    ...{ step: step.path, queue: step.queue, to, status: 'kept', hours: step.hours ?? null },
    ...{ since: waited?.enteredAt ?? at, priority: waited?.priority ?? 0 },
    ...{ attempts: step.attempts, pauseSeconds: step.pauseSeconds },
    words: step.confirm
      ? promptVerbs(turn, step.confirm, step.frame)
      : sessionPrompt(turn, 'session.keptPlace'),
  };
  note(turn, 'place.kept', { queue: step.queue, since: new Date(s.kept.since).toISOString() });
  return { type: 'outcome.kept' };
}

/** Why no place is kept; null: it is. */
function refusal(turn: Turn, { queue, hours }: CallbackStep, number: string | null): string | null {
  const { s, world } = turn;
  const settings = world.settings.queues[queue];
  if (s.chat) return 'a chat has no call to wait for';
  if (number === null || !isCallable(number)) return 'there is no number to call';
  if (!settings || agentsFor(turn, settings).length === 0) return 'nobody is in the queue';
  if (hours !== undefined && !world.settings.hours[hours]) return 'there are no such hours';
  if (s.kept?.status === 'kept') return 'a place is kept already';
  return isOptedOut(turn, number) ? 'the person wants no calls' : null;
}
