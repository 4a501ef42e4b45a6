/** What a session has asked for so far, as far as it must come to an end. */
import type { Effect } from '../../../src/call/effect';

export interface Ledger {
  /** timers that are set: due, ms since the epoch */
  timers: { [name: string]: number };
  decisions: number;
  handovers: number;
  /** virtual agents that failed */
  failed: number;
  closes: number;
  /** agents who are busy with the session */
  busy: string[];
}

export const EMPTY: Ledger = { timers: {}, decisions: 0, handovers: 0, failed: 0, closes: 0, busy: [] };

/** The ledger after these effects. A timer's row goes when it is cancelled, and with the session. */
export function booked(before: Ledger, effects: Effect[]): Ledger {
  const ledger = { ...before, timers: { ...before.timers }, busy: [...before.busy] };
  for (const effect of effects) book(ledger, effect);
  return ledger;
}

/** The timers but one. */
export function without(timers: Ledger['timers'], name: string): Ledger['timers'] {
  return Object.fromEntries(Object.entries(timers).filter(([one]) => one !== name));
}

function book(ledger: Ledger, effect: Effect): void {
  switch (effect.type) {
    case 'timer.set':
      ledger.timers[effect.name] = effect.dueAt;
      return;
    case 'timer.cancel':
      ledger.timers = without(ledger.timers, effect.name);
      return;
    case 'decision.recorded':
      ledger.decisions += 1;
      return;
    case 'session.closed':
      ledger.closes += 1;
      ledger.timers = {};
      return;
    case 'agent.marked':
      ledger.busy = ledger.busy.filter((id) => id !== effect.agentId);
      if (effect.as === 'busy') ledger.busy.push(effect.agentId);
      return;
    case 'note':
      if (effect.kind === 'handover') ledger.handovers += 1;
      if (effect.kind === 'virtual-agent.failed') ledger.failed += 1;
      return;
    default:
      return;
  }
}
