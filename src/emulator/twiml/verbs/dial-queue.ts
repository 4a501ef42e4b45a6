/**
 * Dialling the front of a queue (Twilio docs: Queue). Owns: taking a waiting leg and being connected
 * with it. Must not know: what that leg does afterwards.
 */
import type { Taker, Whisper } from '../../engine/call-queue';
import type { Form } from '../../engine/carrier-event';
import { Interrupted } from '../../engine/interruptible';
import type { Leg } from '../../engine/leg';
import { methodOf, resolveUrl, type VerbContext } from '../context';
import type { Element } from '../element';
import { TwimlError } from '../twiml-error';
import { whileConnected, type Parting } from './connected';
import type { DialResult, DialSettings } from './dial-settings';

/**
 * Waits for somebody when the queue is empty, at most the Dial's timeout; a queue that does not exist ends
 * the Dial at once.
 */
export async function dialQueue(context: VerbContext, settings: DialSettings): Promise<DialResult> {
  const { exchange, leg } = context;
  const noun = settings.element.children[0];
  if (!noun || noun.text === '') throw new TwimlError(14212, '<Queue> without a name');
  const queue = exchange.queueNamed(noun.text);
  if (!queue) return noQueue(leg, noun.text);
  const since = exchange.clock.now();
  const formOf = (DialCallStatus: string, isBridged: boolean): Form => ({
    DialCallStatus,
    DialBridged: String(isBridged),
    QueueSid: queue.sid,
    DialQueueWaitTime: String(Math.round((exchange.clock.now() - since) / 1000)),
  });
  const taker = queue.take(whisperOf(context, noun));
  try {
    await leg.sleep(settings.timeoutMs, taker.took.happened);
    if (!taker.member) return { form: formOf('no-answer', false), isInterrupted: false };
    await leg.interruptions.until(Promise.race([taker.ready.happened, taker.parted.happened]));
    const parting = await bridge(leg, taker, taker.member.leg, settings);
    return { form: formOf('completed', true), isInterrupted: parting === 'interrupted' };
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    return { form: formOf('canceled', false), isInterrupted: true };
  } finally {
    queue.giveUp(taker);
  }
}

function noQueue(leg: Leg, name: string): DialResult {
  const message = `there is no queue ${name}: nobody was put into it and it was not created over REST`;
  leg.network.journal.warning(12200, message, leg.record.sid);
  return { form: { DialCallStatus: 'failed', DialBridged: 'false' }, isInterrupted: false };
}

/** What the waiting caller hears before the two are connected (Twilio docs: Queue, url). */
function whisperOf(context: VerbContext, noun: Element): Whisper | undefined {
  const { url } = noun.attributes;
  if (url === undefined || url === '') return undefined;
  const source = { url: resolveUrl(context, url), method: methodOf(noun, 'method') };
  return { by: context.leg.record.sid, source };
}

function bridge(leg: Leg, taker: Taker, other: Leg, settings: DialSettings): Promise<Parting> {
  leg.answer();
  settings.tape.connected();
  const call = leg.record.sid;
  leg.network.journal.tell({ kind: 'bridged', call, party: leg.party.address, with: other.record.sid });
  return whileConnected(leg, settings, taker.parted.happened);
}
