/**
 * Transfers that lead nowhere new. Owns: when an agent would get the customer back, or the customer would ring
 * themselves. A queue is never meant: whoever is in it, the customer waits there for whoever is free.
 */
import type { TransferRequested } from '../../call/transfer-event';
import { personKey } from '../../transfer/person';
import { customerAddress } from '../facts';
import type { TransferTarget } from '../snapshot';
import type { Turn } from '../turn';
import { attemptNumbered } from '../waiting/attempts';
import { targetOf, type Asked } from './cold-transfer';

/** Nobody else could ever take the customer there: the agent stays. That all of them are busy is no reason, one can wait. */
export function isForNobody(turn: Turn, { to }: TransferRequested): boolean {
  return targetOf(turn, to, turn.s.conversation?.queue ?? null) === null || ownerOf(turn, to) !== null;
}

/** Whose own address a transfer is to; null: it is to somebody else. */
export function ownerOf(turn: Asked, to: TransferTarget): 'agent' | 'customer' | null {
  const { s, world } = turn;
  if ('queue' in to) return null;
  const here = attemptNumbered(s, s.conversation?.attempt ?? null)?.agentId;
  if (to.agent === here) return 'agent';
  const queue = s.conversation?.queue ?? null;
  const address = addressOf(turn, to.agent, queue);
  if (address === null) return null;
  const customer = s.chat ? s.customer.from : customerAddress(s);
  if (address === (s.chat ? customer : personKey(customer))) return 'customer';
  return here !== undefined && address === addressOf({ s, world }, here, queue) ? 'agent' : null;
}

/** Where an agent is reached on the channel of the session, in a form that can be compared. */
function addressOf(turn: Asked, agent: string, queue: string | null): string | null {
  const found = targetOf(turn, { agent }, queue)?.agent;
  return (turn.s.chat ? found?.chat : personKey(found?.endpoint ?? '')) ?? null;
}
