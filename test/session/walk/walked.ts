/** Where a walk stands: a session, what it has asked for, and how it came there. */
import type { SessionEvent } from '../../../src/call/event';
import type { SessionSnapshot } from '../../../src/session/snapshot';
import { copyOf } from '../../../src/lib/json';
import { stepInPlace } from '../../../src/session/step';
import { isLive } from '../../../src/session/state';
import type { World } from '../../../src/session/world';
import { booked, EMPTY, without, type Ledger } from './ledger';

/** An event of a walk, made for where it stands; null: it cannot happen there. */
export interface Happening {
  type: string;
  make: (at: Walked) => WithoutTime | null;
}
export type WithoutTime = SessionEvent extends infer E
  ? E extends SessionEvent
    ? Omit<E, 'at'>
    : never
  : never;

export interface Walked {
  s: SessionSnapshot | null;
  at: number;
  ledger: Ledger;
  /** names of the events that led here */
  trail: string[];
  /** what is wrong with the last step; empty: nothing */
  problems: string[];
}

export const START: Walked = { s: null, at: 0, ledger: EMPTY, trail: [], problems: [] };

/** One event further. @returns the same when it cannot happen here */
export function onward(world: World, from: Walked, { type, make }: Happening): Walked {
  const made = make(from);
  if (!made) return from;
  const timer = made.type === 'timer.fired' ? made.name : null;
  const at = Math.max(from.at + 1000, timer === null ? 0 : (from.ledger.timers[timer] ?? 0));
  const event = { ...made, at } as SessionEvent;
  const { snapshot, effects } = stepInPlace(world, from.s && copyOf(from.s), event);
  const timers = timer === null ? from.ledger.timers : without(from.ledger.timers, timer);
  const ledger = booked({ ...from.ledger, timers }, effects);
  const trail = [...from.trail, type];
  const problems = [
    ...ledgerProblems(ledger),
    ...(timer !== null && isForNothing(timer, from.s, snapshot) ? [`${timer} fires for nothing`] : []),
    ...(from.s && isUnheard(from.s, snapshot, event, effects) ? ['the leg asked and got nothing'] : []),
  ];
  return { s: snapshot, at, ledger, trail, problems };
}

/**
 * The two clocks of a silence are wound by whoever writes and stopped by the next message, not by a change of state: when
 * one of them fires after that, it finds nobody to be waited for (chat/silence.ts), and that is meant so.
 */
const WOUND_BY_WORDS = ['idle', 'unanswered'];

function isForNothing(timer: string, before: SessionSnapshot | null, after: SessionSnapshot): boolean {
  return before !== null && after.ignored > before.ignored && !WOUND_BY_WORDS.includes(timer);
}

function ledgerProblems({ decisions, handovers, failed, closes }: Ledger): string[] {
  return [
    ...(decisions > 1 ? ['two decisions'] : []),
    ...(handovers > 1 + failed ? ['two handovers'] : []),
    ...(closes > 1 ? ['closed twice'] : []),
  ];
}

/** The leading leg asks for what follows its document, is still there, and is given nothing. */
function isUnheard(
  before: SessionSnapshot,
  after: SessionSnapshot,
  event: SessionEvent,
  effects: { type: string; document?: number; leg?: string }[],
): boolean {
  const asks = event.type === 'document.requested' || event.type === 'document.failed';
  if (!asks || event.gone || before.chat || event.sid !== before.lead.sid) return false;
  if (!isLive(before) || !isLive(after)) return false;
  const stale = event.type === 'document.requested' && event.document < before.document;
  const played = effects.some((one) => one.type === 'leg.play' && one.document === after.document);
  if (event.type === 'document.requested' && !stale && !played) return true;
  return after.current.length === 0;
}
