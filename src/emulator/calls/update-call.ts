/**
 * Changing a live call over REST (Twilio docs: Modify calls). Owns: when that is allowed.
 * Must not know: the request's parameter names.
 */
import { notInProgress, notFound } from '../engine/carrier-error';
import type { Address, DocumentSource } from '../engine/handling';
import type { Leg } from '../engine/leg';
import type { Exchange } from '../engine/exchange';

export interface CallUpdate {
  status?: 'canceled' | 'completed';
  source?: DocumentSource;
  fallback?: Address;
  progress?: Address;
  /** seconds */
  timeLimit?: number;
}

/** @throws CarrierError 20404 */
export function findLeg(exchange: Exchange, sid: string, path: string): Leg {
  const leg = exchange.legs.get(sid);
  if (!leg) throw notFound(path);
  return leg;
}

/**
 * @returns what makes the change take effect: to be called when the request has been answered. Until
 * then the call may end, and the change comes too late.
 * @throws CarrierError 21220 when the call has ended or cannot be changed yet
 */
export function updateCall(leg: Leg, update: CallUpdate): () => void {
  refuse(leg, update);
  if (update.fallback) leg.handling.fallback = update.fallback;
  if (update.progress) leg.handling.progress = { ...update.progress, events: new Set(['completed']) };
  if (update.timeLimit !== undefined) leg.limitTo(update.timeLimit);
  const { status, source } = update;
  if (status) return () => leg.end(leg.isAnswered ? 'completed' : 'canceled', 'rest');
  if (source) return () => leg.redirect(source);
  return () => undefined;
}

function refuse(leg: Leg, update: CallUpdate): void {
  if (leg.isOver) throw notInProgress();
  if (leg.isAnswered) {
    if (update.status === 'canceled') throw notInProgress();
    return;
  }
  const { direction } = leg.record;
  const mayUpdateInbound = leg.network.switches.updateRingingInbound === 'accepted';
  if (direction === 'inbound' && !mayUpdateInbound) throw notInProgress();
  if (direction !== 'inbound' && update.status === undefined) throw notInProgress();
  // A call that rings inside a Dial counts as in progress (Twilio docs: Modify calls).
  if (direction === 'outbound-dial' && update.status === 'canceled') throw notInProgress();
}
