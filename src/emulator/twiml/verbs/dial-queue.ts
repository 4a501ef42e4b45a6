/**
 * Dialling the front of a queue (Twilio docs: Queue). Owns: taking a waiting leg and being connected
 * with it. Must not know: what that leg does afterwards.
 */
import type { Form } from '../../engine/carrier-event';
import { Interrupted } from '../../engine/interruptible';
import type { Leg } from '../../engine/leg';
import { signal } from '../../engine/signal';
import type { VerbContext } from '../context';
import { TwimlError } from '../twiml-error';
import { whileConnected } from './connected';
import type { DialResult, DialSettings } from './dial';

/** Waits for somebody when the queue is empty, at most the Dial's timeout. */
export async function dialQueue({ leg }: VerbContext, settings: DialSettings): Promise<DialResult> {
  const name = settings.element.children[0]?.text ?? '';
  if (name === '') throw new TwimlError(12200, '<Queue> without a name');
  const { network } = leg;
  const queue = network.queue(name);
  const turn = queue.take();
  const since = network.clock.now();
  const formOf = (DialCallStatus: string, isBridged: boolean): Form => ({
    DialCallStatus,
    DialBridged: String(isBridged),
    QueueSid: queue.sid,
    DialQueueWaitTime: String(Math.round((network.clock.now() - since) / 1000)),
  });
  try {
    let other: Leg | undefined;
    await leg.sleep(
      settings.timeoutMs,
      turn.member.then((member) => (other = member.leg)),
    );
    if (!other) return { form: formOf('no-answer', false), isInterrupted: false };
    return await bridge(leg, other, settings, formOf);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    return { form: formOf('canceled', false), isInterrupted: true };
  } finally {
    turn.cancel();
  }
}

async function bridge(
  leg: Leg,
  other: Leg,
  settings: DialSettings,
  formOf: (status: string, isBridged: boolean) => Form,
): Promise<DialResult> {
  const released = signal();
  const parted = signal();
  other.interruptions.interrupt({
    kind: 'dequeued',
    released: released.happened,
    left: () => parted.fire(),
  });
  leg.answer();
  const call = leg.record.sid;
  leg.network.journal.tell({ kind: 'bridged', call, party: leg.party.address, with: other.record.sid });
  const parting = await whileConnected(leg, settings, parted.happened);
  released.fire();
  return { form: formOf('completed', true), isInterrupted: parting === 'interrupted' };
}
