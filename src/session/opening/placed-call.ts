/**
 * A call that we place: when it is made, how often, and what its flow makes of an outcome that is no person. Owns: that
 * nobody is called in quiet hours.
 */
import type { CallPlaced, CustomerAnswered } from '../../call/event';
import type { CompiledFlow } from '../../flow/model';
import { afterQuietHours } from '../../transfer/local-time';
import type { CustomerMissed, EventOf } from '../machine-event';
import type { PlacedCall } from './placed';
import { limitFrom, note, setTimer, type Turn } from '../turn';

/** What was asked for with it; nothing where that is nothing special. @param flow the one that speaks first, if there is one */
export function placedCall(event: CallPlaced, flow: CompiledFlow | undefined): PlacedCall | undefined {
  const { params, retry, quietHours } = event;
  const { outbound } = flow ?? {};
  if (!params && !retry && !quietHours && !outbound) return undefined;
  return {
    params: params ?? {},
    attempts: retry?.attempts ?? 1,
    pauseSeconds: retry?.pauseSeconds ?? 0,
    quietHours: quietHours ?? null,
    takesMachines: outbound?.machine !== undefined,
    outcome: null,
  };
}

export function isQuietNow({ at }: Turn, { quietHours }: CallPlaced): boolean {
  return quietHours !== undefined && afterQuietHours(quietHours, at) > at;
}

/** The call waits for the end of the quiet hours. */
export function waitOutQuiet(turn: Turn): void {
  callAt(turn, turn.at);
}

export function mayPlaceAgain({ s }: Turn): boolean {
  return s.customerCalls.filter(({ why }) => why === 'placed').length < (s.placed?.attempts ?? 1);
}

export function planPlacedCall(turn: Turn): void {
  callAt(turn, turn.at + (turn.s.placed?.pauseSeconds ?? 0) * 1000);
}

/** The flow has something to do when nobody was reached. */
export function flowTakesMiss(turn: Turn, event: CustomerMissed | EventOf<'customer.refused'>): boolean {
  return wayOf(turn, outcomeOf(event)) !== undefined;
}

export function noteOutcome(
  { s }: Turn,
  event: CustomerMissed | CustomerAnswered | EventOf<'customer.refused'>,
): void {
  if (!s.placed) return;
  if (event.type === 'customer.answered') s.placed.outcome = event.machine ? 'machine' : 'answered';
  else s.placed.outcome = outcomeOf(event);
}

/** What the flow begins with, where it is not its start. */
export function beginningOf(turn: Turn, flow: CompiledFlow): string | undefined {
  const { outcome = null } = turn.s.placed ?? {};
  return outcome !== null && outcome !== 'answered' && flow.outbound?.[outcome] !== undefined
    ? outcome
    : undefined;
}

function outcomeOf(
  event: CustomerMissed | EventOf<'customer.refused'>,
): Exclude<PlacedCall['outcome'], 'answered' | null> {
  const outcome = event.type === 'customer.missed' ? event.outcome : 'refused';
  return outcome === 'busy' || outcome === 'no-answer' || outcome === 'machine' ? outcome : 'failed';
}

function wayOf({ s, world }: Turn, outcome: Exclude<PlacedCall['outcome'], 'answered' | null>) {
  const name = s.next?.flow ?? world.settings.numbers[s.customer.from]?.flow ?? '';
  return world.catalog.flows.get(name)?.outbound?.[outcome];
}

function callAt(turn: Turn, wanted: number): void {
  const dueAt = afterQuietHours(turn.s.placed?.quietHours ?? null, wanted);
  note(turn, 'call.put-off', { at: new Date(dueAt).toISOString() });
  setTimer(turn, 'place-call', dueAt - turn.at);
  limitFrom(turn, dueAt);
}
