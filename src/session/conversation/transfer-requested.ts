/** An agent asks for a transfer, or settles the one under way. Owns: when that is possible. */
import type { TransferRequested, TransferSettled } from '../../call/event';
import { note, type Turn } from '../turn';
import { startColdTransfer } from './cold-transfer';
import { completeConsult, consultOver, startConsult } from './consult';
import { ignore } from './ring';

export function transferRequested(turn: Turn, { kind, to }: TransferRequested): void {
  const { conversation } = turn.s;
  const possible =
    conversation?.state === 'talking' &&
    conversation.kind === 'queue' &&
    !conversation.agentGone &&
    !conversation.consult &&
    !conversation.movesTo &&
    !conversation.endRequestedBy;
  if (!possible) {
    note(turn, 'transfer.refused', { kind });
    return ignore(turn);
  }
  if (kind === 'cold') startColdTransfer(turn, to);
  else startConsult(turn, to);
}

export function transferSettled(turn: Turn, event: TransferSettled): void {
  if (turn.s.conversation?.state !== 'talking' || !turn.s.conversation.consult) return ignore(turn);
  if (event.as === 'complete') completeConsult(turn);
  else consultOver(turn, 'cancelled');
}
