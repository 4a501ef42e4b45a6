/**
 * Enqueue (Twilio docs: Enqueue). Owns: waiting in a queue, being taken, leaving, and the action, which
 * is requested also when the leg is redirected or hangs up. Must not know: who takes it.
 */
import type { CallQueue, QueueMember, Taker, Whisper } from '../../engine/call-queue';
import type { Form } from '../../engine/carrier-event';
import { Interrupted } from '../../engine/interruptible';
import type { Leg } from '../../engine/leg';
import { secondsSince, waitForm } from '../../engine/queue-form';
import { actionOf, countOf, methodOf, resolveUrl, type Next, type VerbContext } from '../context';
import type { Element } from '../element';
import { TwimlError } from '../twiml-error';
import { requestUnheeded } from '../fetch-document';
import { whileConnected } from './connected';

type QueueResult =
  'bridged' | 'hangup' | 'leave' | 'redirected' | 'redirected-from-bridged' | 'queue-full' | 'system-error';

/** Twilio docs: Enqueue. */
const LONGEST_NAME = 64;

/** Between two requests for the same wait document at least. */
const SHORTEST_WAIT_MS = 1000;

/** @throws Interrupted @throws TwimlError */
export async function enqueue(context: VerbContext, element: Element): Promise<Next> {
  const { exchange, leg } = context;
  checkName(element.text);
  const queue = exchange.queue(element.text);
  const since = leg.network.clock.now();
  if (queue.members.length >= countOf(element, 'maxQueueSize', queue.maxSize)) {
    leg.network.journal.warning(14207, `the queue ${queue.friendlyName} is full`, leg.record.sid);
    return actionOf(context, element, formOf(leg, queue, since, 'queue-full')) ?? 'next-verb';
  }
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

/** @throws TwimlError 14204, 14205 */
function checkName(name: string): void {
  if (name === '') throw new TwimlError(14204, '<Enqueue> without the name of a queue');
  if (name.length > LONGEST_NAME)
    throw new TwimlError(14205, `the name of a queue is longer than ${LONGEST_NAME} characters`);
}

async function waitIn(
  context: VerbContext,
  element: Element,
  queue: CallQueue,
  member: QueueMember,
): Promise<QueueResult> {
  const { leg } = context;
  const ending = await wait(context, element, queue, member);
  queue.leave(member);
  if (member.taker) return connected(context, queue, member, member.taker);
  if (leg.isOver) return 'hangup';
  if (leg.interruptions.reason?.kind === 'redirect') return 'redirected';
  return ending === 'left' ? 'leave' : 'system-error';
}

/** Without a waitUrl the leg waits until something happens; with one it is asked again whenever its verbs end. */
async function wait(
  context: VerbContext,
  element: Element,
  queue: CallQueue,
  member: QueueMember,
): Promise<'left' | 'interrupted'> {
  const { leg } = context;
  const { clock } = leg.network;
  const { waitUrl } = element.attributes;
  if (waitUrl === undefined || waitUrl === '') {
    await leg.sleep(Infinity).catch(() => undefined);
    return 'interrupted';
  }
  const where = { url: resolveUrl(context, waitUrl), method: methodOf(element, 'waitUrlMethod') };
  for (;;) {
    const began = clock.now();
    const ending = await context.run(
      leg,
      { ...where, form: waitForm(queue, member, began) },
      { isNested: true },
    );
    if (ending === 'left') return 'left';
    if (ending === 'hung-up') leg.end('completed', 'carrier');
    if (ending !== 'through') return 'interrupted';
    if (!(await isStillWaiting(leg, began))) return 'interrupted';
  }
}

/** A document that takes no time is not asked for without end at the same moment. */
async function isStillWaiting(leg: Leg, began: number): Promise<boolean> {
  const took = leg.network.clock.now() - began;
  try {
    await leg.sleep(took < SHORTEST_WAIT_MS ? SHORTEST_WAIT_MS - took : 0);
    return true;
  } catch (error) {
    if (error instanceof Interrupted) return false;
    throw error;
  }
}

/** A hang-up or a redirect that came just after it was taken is found at once; the taker is told of both. */
async function connected(
  context: VerbContext,
  queue: CallQueue,
  member: QueueMember,
  taker: Taker,
): Promise<QueueResult> {
  const { leg } = context;
  if (leg.interruptions.reason?.kind === 'dequeued') leg.interruptions.take();
  if (taker.whisper) await whisper(context, queue, member, taker.whisper);
  taker.ready.fire();
  const settings = { hangupOnStar: false, timeLimitMs: Infinity };
  const parting = await whileConnected(leg, settings, taker.released.happened);
  taker.parted.fire();
  if (parting !== 'interrupted') return 'bridged';
  return leg.isOver ? 'hangup' : 'redirected-from-bridged';
}

async function whisper(
  { leg, run }: VerbContext,
  queue: CallQueue,
  member: QueueMember,
  { by, source }: Whisper,
): Promise<void> {
  const QueueTime = String(secondsSince(member, leg.network.clock.now()));
  const form: Form = { QueueSid: queue.sid, QueueTime, DequeingCallSid: by };
  const ending = await run(leg, { ...source, form }, { isNested: true });
  if (ending === 'hung-up') leg.end('completed', 'carrier');
}

function isInterruption(result: QueueResult): boolean {
  return result === 'hangup' || result === 'redirected' || result === 'redirected-from-bridged';
}

function formOf(leg: Leg, queue: CallQueue, since: number, QueueResult: QueueResult): Form {
  const seconds = Math.round((leg.network.clock.now() - since) / 1000);
  return { QueueResult, QueueSid: queue.sid, QueueTime: String(seconds) };
}
