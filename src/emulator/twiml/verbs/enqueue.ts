/**
 * Enqueue (Twilio docs: Enqueue). Owns: waiting in a queue, being taken, leaving, and the action, which
 * is requested also when the leg is redirected or hangs up. Must not know: who takes it.
 */
import type { CallQueue, QueueMember, Taker } from '../../engine/call-queue';
import type { Form } from '../../engine/carrier-event';
import { Interrupted } from '../../engine/interruptible';
import type { Leg } from '../../engine/leg';
import { actionOf, countOf, methodOf, resolveUrl, type Next, type VerbContext } from '../context';
import type { Element } from '../element';
import { TwimlError } from '../twiml-error';
import { requestUnheeded } from '../fetch-document';
import { whileConnected } from './connected';

type QueueResult =
  'bridged' | 'hangup' | 'leave' | 'redirected' | 'redirected-from-bridged' | 'queue-full' | 'system-error';

/** Twilio docs: Queue resource, MaxSize. */
const MOST_MEMBERS = 100;

/** @throws Interrupted @throws TwimlError */
export async function enqueue(context: VerbContext, element: Element): Promise<Next> {
  const { exchange, leg } = context;
  if (element.text === '') throw new TwimlError(12200, '<Enqueue> without the name of a queue');
  const queue = exchange.queue(element.text);
  const since = leg.network.clock.now();
  if (queue.members.length >= countOf(element, 'maxQueueSize', MOST_MEMBERS))
    return actionOf(context, element, formOf(leg, queue, since, 'queue-full')) ?? 'next-verb';
  leg.network.journal.tell({
    kind: 'queued',
    queue: queue.friendlyName,
    call: leg.record.sid,
    party: leg.party.address,
  });
  const member = queue.enter(leg);
  const result = await waitIn(context, element, queue, member);
  const action = actionOf(context, element, formOf(leg, queue, since, result));
  if (!isInterruption(result)) return action ?? 'next-verb';
  if (action) await requestUnheeded(leg, action);
  throw new Interrupted('interrupted');
}

async function waitIn(
  context: VerbContext,
  element: Element,
  queue: CallQueue,
  member: QueueMember,
): Promise<QueueResult> {
  const { leg } = context;
  const ending = await wait(context, element);
  queue.leave(member);
  if (member.taker) return connected(leg, member.taker);
  if (leg.isOver) return 'hangup';
  if (leg.interruptions.reason?.kind === 'redirect') return 'redirected';
  return ending === 'left' ? 'leave' : 'system-error';
}

/** Without a waitUrl, or when its document is over, the leg waits on until something happens. */
async function wait(context: VerbContext, element: Element): Promise<'left' | 'interrupted'> {
  const { leg } = context;
  const { waitUrl } = element.attributes;
  if (waitUrl !== undefined && waitUrl !== '') {
    const source = { url: resolveUrl(context, waitUrl), method: methodOf(element, 'waitUrlMethod') };
    const ending = await context.run(leg, source, { isNested: true });
    if (ending === 'left') return 'left';
    if (ending === 'hung-up') leg.end('completed', 'carrier');
    if (ending !== 'through') return 'interrupted';
  }
  await leg.sleep(Infinity).catch(() => undefined);
  return 'interrupted';
}

/** A hang-up or a redirect that came just after it was taken is found at once; the taker is told of both. */
async function connected(leg: Leg, { released, parted }: Taker): Promise<QueueResult> {
  if (leg.interruptions.reason?.kind === 'dequeued') leg.interruptions.take();
  const settings = { hangupOnStar: false, timeLimitMs: Infinity };
  const parting = await whileConnected(leg, settings, released.happened);
  parted.fire();
  if (parting !== 'interrupted') return 'bridged';
  return leg.isOver ? 'hangup' : 'redirected-from-bridged';
}

function isInterruption(result: QueueResult): boolean {
  return result === 'hangup' || result === 'redirected' || result === 'redirected-from-bridged';
}

function formOf(leg: Leg, queue: CallQueue, since: number, QueueResult: QueueResult): Form {
  const seconds = Math.round((leg.network.clock.now() - since) / 1000);
  return { QueueResult, QueueSid: queue.sid, QueueTime: String(seconds) };
}
