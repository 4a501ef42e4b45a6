/** Transfers between humans as the session remembers them. Owns: that each is settled once. */
import type { HumanTransfer } from '../snapshot';
import { note, type Turn } from '../turn';

/** Writes down that a transfer has begun. */
export function openTransfer(turn: Turn, kind: HumanTransfer['kind'], to: HumanTransfer['to']): void {
  const { conversation, attempts, transfers } = turn.s;
  const agent = attempts.find((one) => one.n === conversation?.attempt);
  transfers.push({
    kind,
    at: turn.at,
    fromQueue: conversation?.queue ?? null,
    fromAgent: agent?.agentId ?? null,
    to,
    status: 'started',
    settledAt: null,
  });
  note(turn, 'transfer.requested', { kind, to });
}

/** Writes down how the transfer under way ended, if there is one. */
export function settleTransfer(turn: Turn, status: 'finished' | 'failed' | 'cancelled'): void {
  const open = turn.s.transfers.findLast((one) => one.status === 'started');
  if (!open) return;
  open.status = status;
  open.settledAt = turn.at;
  note(turn, 'transfer.settled', { kind: open.kind, status });
}
