/**
 * A cold transfer: the agent leaves at once, and the customer waits for another agent or queue. Owns: that
 * the customer's way out of the first conversation leads into the second, and to no virtual agent.
 */
import type { TransferRequested } from '../../call/transfer-event';
import type { QueueAgent, QueueSettings } from '../../settings/queue';
import type { TransferTarget } from '../snapshot';
import { ignore, note, type Turn } from '../turn';
import { agentsFor } from '../waiting/agents-for';
import { attemptNumbered, dropAttempt } from '../waiting/attempts';
import { waitForAgents } from '../waiting/enter-queue';
import { endConversation } from './end-conversation';
import { openTransfer, settleTransfer } from './transfers';

export function isCold(_turn: Turn, { kind }: TransferRequested): boolean {
  return kind === 'cold';
}

/** In a chat the customer is free at once. */
export function isColdInChat({ s }: Turn, { kind }: TransferRequested): boolean {
  return kind === 'cold' && s.chat !== null;
}

export function refuseTransfer(turn: Turn, { kind }: TransferRequested): void {
  note(turn, 'transfer.refused', { kind });
  if (!turn.s.conversation) ignore(turn);
}

/** The agent's leg is let go; the customer's own request, or the watchdog, does the rest. */
export function startMove(turn: Turn, { to }: TransferRequested): void {
  openTransfer(turn, 'cold', to);
  const agent = attemptNumbered(turn.s, turn.s.conversation?.attempt ?? null);
  if (agent) dropAttempt(turn, agent, 'transferred');
}

/** The customer's leg is free: the conversation with the agent who named somebody else is over. */
export function chooseMove(turn: Turn): void {
  const to = targetNow(turn);
  const evidence = [`the agent transferred the call to ${to && 'agent' in to ? 'another agent' : 'a queue'}`];
  endConversation(turn, { by: 'agent', how: 'transferred', evidence }, { moving: true });
}

export function canMove(turn: Turn): boolean {
  return moveTarget(turn) !== null;
}

/** The customer waits for whom the agent named. */
export function moveCustomer(turn: Turn): void {
  const target = moveTarget(turn);
  const step = turn.s.conversation?.step ?? '';
  const { hold } = turn.s.conversation ?? {};
  if (target) waitForAgents(turn, { step, queue: target.queue, only: target.agent?.id ?? null, hold });
}

/** There is nobody to be had there. */
export function failMove(turn: Turn): void {
  settleTransfer(turn, 'failed');
  note(turn, 'transfer.unknown');
}

function targetNow({ s }: Turn): TransferTarget | null {
  return s.transfers.findLast((one) => one.status === 'started')?.to ?? null;
}

function moveTarget(turn: Turn): Target | null {
  const to = targetNow(turn);
  return to && targetOf(turn, to, turn.s.conversation?.queue ?? null);
}

/** The queue to wait in. */
interface Target {
  queue: string;
  settings: QueueSettings;
  /** the one of its agents who is wanted; null: whoever is free */
  agent: QueueAgent | null;
}

/** What tells who can be had: the settings, and the channel of the session. */
export type Asked = Pick<Turn, 's'> & { world: Pick<Turn['world'], 'settings'> };

/** An agent alone is rung with the manners of a queue that has them. Null: there is nobody for this channel. */
export function targetOf(turn: Asked, to: TransferTarget, here: string | null): Target | null {
  const { settings } = turn.world;
  if ('queue' in to) {
    const queue = settings.queues[to.queue];
    return queue && agentsFor(turn, queue).length > 0
      ? { queue: to.queue, settings: queue, agent: null }
      : null;
  }
  const names = Object.keys(settings.queues).sort((a, b) => Number(b === here) - Number(a === here));
  for (const name of names) {
    const queue = settings.queues[name];
    const agent = queue && agentsFor(turn, queue).find((one) => one.id === to.agent);
    if (queue && agent) return { queue: name, settings: queue, agent };
  }
  return null;
}
