/** The wait for agents, as others see it: who becomes free is offered to whoever has waited longest. */
import type { Conversation } from '../snapshot';
import { cancelTimer, type Turn } from '../turn';

/** Nobody is sought any more: the customer talks, has left, or waited long enough. */
export function endWait(turn: Turn, { kind, hold }: Conversation): void {
  if (kind !== 'queue') return;
  for (const timer of ['max-wait', 'retry']) cancelTimer(turn, timer);
  if (hold?.everySeconds !== undefined) cancelTimer(turn, 'announce');
  turn.effects.push({ type: 'wait.marked', as: 'over' });
}
