/**
 * Ringing a party. Owns: from dialling to the answer or the lack of one. Must not know: what follows.
 */
import type { Phone } from '../phones/phone';
import { act } from '../phones/act';
import type { Scheduled } from '../../lib/clock';
import { detect } from './detect';
import type { Leg } from './leg';
import { Interrupted } from './interruptible';
import { reportProgress } from './report-progress';

/**
 * Rings until the phone answers, declines, or `timeoutMs` passed; ends the leg unless it was answered.
 * @returns whether it was answered
 */
export async function ring(leg: Leg, phone: Phone, timeoutMs: number): Promise<boolean> {
  const { network } = leg;
  const { clock, journal } = network;
  leg.record.startTime = clock.now();
  reportProgress(leg, 'initiated');
  const isOurs = Boolean(network.numberOf(leg.party.address));
  if (isOurs) network.ringsOwnNumber?.(leg.record.sid);
  const behaviour = isOurs ? undefined : behave(leg, phone);
  if (isOurs || (phone.behaviour.does !== 'fail' && phone.behaviour.does !== 'busy')) {
    leg.record.status = 'ringing';
    const rings = { kind: 'rings', call: leg.record.sid, party: leg.party.address } as const;
    const how = leg.handling.rings;
    journal.tell(how ? { ...rings, how } : rings);
    reportProgress(leg, 'ringing');
  }
  const timeout = clock.after(timeoutMs, () => leg.end('no-answer', 'carrier'));
  try {
    return await rung(leg, phone);
  } finally {
    timeout.cancel();
    behaviour?.cancel();
  }
}

async function rung(leg: Leg, phone: Phone): Promise<boolean> {
  try {
    const result = await leg.interruptions.until(leg.party.ringing);
    if (!result.answered) {
      leg.end(result.status, 'party');
      return false;
    }
    leg.answer();
    act(leg, phone.behaviour);
    leg.party.connected();
    await detect(leg, result);
    return true;
  } catch (error) {
    // Redirected while it was found out who answered: it goes on elsewhere.
    if (error instanceof Interrupted) return leg.isAnswered && !leg.isOver;
    throw error;
  }
}

function behave(leg: Leg, phone: Phone): Scheduled | undefined {
  const { behaviour } = phone;
  const { party, network } = leg;
  switch (behaviour.does) {
    case 'answer':
      return network.clock.after(behaviour.afterMs, () =>
        party.answer(behaviour.isMachine, behaviour.soundsLike),
      );
    case 'reject':
      return network.clock.after(behaviour.afterMs, () => party.reject());
    case 'busy':
      party.reject();
      return undefined;
    case 'fail':
      party.fail();
      return undefined;
    default:
      return undefined;
  }
}
