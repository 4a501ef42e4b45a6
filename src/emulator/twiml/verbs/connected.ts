/**
 * The time a leg is connected by Dial. Owns: what can end it from this side. Must not know: with whom.
 */
import type { Leg } from '../../engine/leg';
import { Interrupted } from '../../engine/interruptible';
import type { Listener } from '../../engine/listener';
import { listenForStar } from './star';

export type Parting = 'other-side' | 'star' | 'time-limit' | 'interrupted';

/**
 * Waits until the other side is gone, `*` is pressed, the time limit is over or the leg is interrupted.
 * @param next who hears the keys that mean nothing here
 */
export async function whileConnected(
  leg: Leg,
  settings: { hangupOnStar: boolean; timeLimitMs: number },
  otherSide: Promise<unknown>,
  next?: () => Listener | undefined,
): Promise<Parting> {
  const star = listenForStar(settings.hangupOnStar, next);
  if (settings.hangupOnStar || next) leg.listener = star.listener;
  let parting: Parting = 'time-limit';
  const stop = Promise.race([
    otherSide.then(() => (parting = 'other-side')),
    star.pressed.then(() => (parting = 'star')),
  ]);
  try {
    await leg.sleep(settings.timeLimitMs, stop);
    return parting;
  } catch (error) {
    if (error instanceof Interrupted) return 'interrupted';
    throw error;
  } finally {
    leg.listener = undefined;
  }
}
