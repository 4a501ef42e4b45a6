/**
 * A cold transfer: the agent leaves at once, and the customer waits for another agent or queue. Owns: that
 * the customer's way out of the first conversation leads into the second, and to no virtual agent.
 */
import type { QueueSettings } from '../../settings/queue';
import { leaveStep } from '../flow-run';
import type { TransferTarget } from '../snapshot';
import { WATCHDOG_MS } from '../timing';
import { note, setTimer, type Turn } from '../turn';
import { endConversation } from './end-conversation';
import { enterQueueConversation } from './enter-queue';
import { agentsFor, dropAttempt } from './ring';
import { openTransfer, settleTransfer } from './transfers';

/** The agent's leg is let go; the customer's own request, or the watchdog, does the rest. */
export function startColdTransfer(turn: Turn, to: TransferTarget): void {
  const { conversation, attempts } = turn.s;
  if (!conversation) return;
  openTransfer(turn, 'cold', to);
  conversation.movesTo = to;
  const agent = attempts.find((one) => one.n === conversation.attempt);
  if (agent) dropAttempt(turn, agent, 'transferred');
  if (turn.s.chat) return moveCustomer(turn, to);
  setTimer(turn, 'watchdog', WATCHDOG_MS);
}

/** The customer's leg is free: it waits for whom the agent named. */
export function moveCustomer(turn: Turn, to: TransferTarget): void {
  const { conversation } = turn.s;
  if (!conversation) return;
  const { step } = conversation;
  const evidence = [`the agent transferred the call to ${'agent' in to ? 'another agent' : 'a queue'}`];
  conversation.movesTo = null;
  endConversation(turn, { by: 'agent', how: 'transferred', evidence }, { moving: true });
  const target = targetOf(turn, to, conversation.queue);
  if (!target) {
    settleTransfer(turn, 'failed');
    note(turn, 'transfer.unknown');
    return leaveStep(turn, { type: 'outcome.failed' });
  }
  enterQueueConversation(turn, { step, ...target });
}

/** The queue to wait in: an agent alone is rung with the manners of a queue that has them. */
export function targetOf(
  turn: Turn,
  to: TransferTarget,
  here: string | null,
): { queue: string; settings: QueueSettings } | null {
  const { settings } = turn.world;
  if ('queue' in to) {
    const queue = settings.queues[to.queue];
    return queue && agentsFor(turn, queue).length > 0 ? { queue: to.queue, settings: queue } : null;
  }
  const names = Object.keys(settings.queues).sort((a, b) => Number(b === here) - Number(a === here));
  for (const name of names) {
    const queue = settings.queues[name];
    const agent = queue && agentsFor(turn, queue).find((one) => one.id === to.agent);
    if (queue && agent) return { queue: name, settings: { ...queue, agents: [agent] } };
  }
  return null;
}
