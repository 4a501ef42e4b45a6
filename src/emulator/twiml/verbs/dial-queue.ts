/**
 * Dialling the front of a queue (Twilio docs: Queue). Owns: taking a waiting leg and being connected
 * with it. Must not know: what that leg does afterwards.
 */
import type { Taker } from '../../engine/call-queue';
import type { Form } from '../../engine/carrier-event';
import { Interrupted } from '../../engine/interruptible';
import type { Leg } from '../../engine/leg';
import type { VerbContext } from '../context';
import { TwimlError } from '../twiml-error';
import { whileConnected, type Parting } from './connected';
import type { DialResult, DialSettings } from './dial-settings';

/** Waits for somebody when the queue is empty, at most the Dial's timeout. */
export async function dialQueue({ exchange, leg }: VerbContext, settings: DialSettings): Promise<DialResult> {
  const name = settings.element.children[0]?.text ?? '';
  if (name === '') throw new TwimlError(12200, '<Queue> without a name');
  const queue = exchange.queue(name);
  const since = exchange.clock.now();
  const formOf = (DialCallStatus: string, isBridged: boolean): Form => ({
    DialCallStatus,
    DialBridged: String(isBridged),
    QueueSid: queue.sid,
    DialQueueWaitTime: String(Math.round((exchange.clock.now() - since) / 1000)),
  });
  const taker = queue.take();
  try {
    await leg.sleep(settings.timeoutMs, taker.took.happened);
    if (!taker.member) return { form: formOf('no-answer', false), isInterrupted: false };
    const parting = await bridge(leg, taker, taker.member.leg, settings);
    return { form: formOf('completed', true), isInterrupted: parting === 'interrupted' };
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    return { form: formOf('canceled', false), isInterrupted: true };
  } finally {
    queue.giveUp(taker);
  }
}

function bridge(leg: Leg, taker: Taker, other: Leg, settings: DialSettings): Promise<Parting> {
  leg.answer();
  settings.tape.connected();
  const call = leg.record.sid;
  leg.network.journal.tell({ kind: 'bridged', call, party: leg.party.address, with: other.record.sid });
  return whileConnected(leg, settings, taker.parted.happened);
}
