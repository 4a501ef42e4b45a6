/**
 * A leg a Dial rings. Owns: its life from ringing over a whisper to being connected, and beyond when it
 * is redirected. Must not know: the dialling leg's document.
 */
import { deferred, type Deferred } from '../engine/deferred';
import { Leg } from '../engine/leg';
import { ring } from '../engine/ring';
import { PhoneCall } from '../phones/phone-call';
import type { RunDocuments, VerbContext } from './context';
import { refuseTarget } from './verbs/refuse-target';
import type { DialTarget } from './verbs/dial-target';

export interface ChildCall {
  readonly leg: Leg;
  /** resolves with true when it can be connected, with false when it is over before */
  readonly ready: Promise<boolean>;
  /** it was redirected: it is the Dial's no more, which must not end it */
  readonly isRedirected: boolean;
  /** resolves when it leaves the connection: it ended, or it was redirected and goes its own way */
  readonly parted: Promise<'ended' | 'redirected'>;
}

/** Rings a target for the leg of a Dial. */
export function startChildCall(
  context: VerbContext,
  target: DialTarget,
  from: string,
  timeoutMs: number,
): ChildCall {
  const { exchange, leg: parent } = context;
  const phone = exchange.phone(target.address);
  const party = new PhoneCall(target.address, (call) => phone.answered(call));
  party.parameters = target.parameters;
  party.shows = from;
  const now = exchange.clock.now();
  const record = {
    sid: exchange.sids.next('CA'),
    parentSid: parent.record.sid,
    from,
    to: target.to,
    direction: 'outbound-dial' as const,
    status: 'queued' as const,
    dateCreated: now,
    dateUpdated: now,
  };
  const leg = exchange.addLeg(new Leg(exchange, record, target.handling, party));
  phone.add(party);
  if (refuseTarget(parent, target.address, from)) leg.end('failed', 'carrier');
  const ready = deferred<boolean>();
  const parted = deferred<'ended' | 'redirected'>();
  let wasRedirected = false;
  void live(context, leg, target, timeoutMs, ready, parted);
  void parted.promise.then((how) => (wasRedirected = how === 'redirected'));
  return {
    leg,
    ready: ready.promise,
    parted: parted.promise,
    get isRedirected() {
      return wasRedirected || isLeaving(leg);
    },
  };
}

async function live(
  { exchange, run }: VerbContext,
  leg: Leg,
  target: DialTarget,
  timeoutMs: number,
  ready: Deferred<boolean>,
  parted: Deferred<'ended' | 'redirected'>,
): Promise<void> {
  const isReady =
    !leg.isOver &&
    (await ring(leg, exchange.phone(target.address), timeoutMs)) &&
    (await whisper(run, leg, target));
  if (!isReady && !isLeaving(leg)) leg.end('completed', 'carrier');
  ready.resolve(isReady);
  await leg.interruptions.until(new Promise(() => undefined)).catch(() => undefined);
  const { reason } = leg.interruptions;
  if (reason?.kind === 'redirect') {
    leg.interruptions.take();
    parted.resolve('redirected');
    await run(leg, reason.source);
    leg.end('completed', 'carrier');
  }
  parted.resolve('ended');
}

/** Whether a redirect waits to be carried out. */
function isLeaving(leg: Leg): boolean {
  return leg.interruptions.reason?.kind === 'redirect';
}

/** A whisper that hangs up or is left by a redirect keeps the called party from being connected (Twilio docs: Number, url). */
async function whisper(run: RunDocuments, leg: Leg, target: DialTarget): Promise<boolean> {
  if (target.handling.sendDigits !== undefined) leg.party.hear(`digits ${target.handling.sendDigits}`);
  if (!target.whisper) return true;
  return (await run(leg, target.whisper, { isNested: true })) === 'through';
}
