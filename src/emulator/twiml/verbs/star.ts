/** hangupOnStar (Twilio docs: Dial). Owns: listening for `*` while connected. Everything else passes by. */
import { signal } from '../../engine/signal';
import type { Listener } from '../../engine/listener';

export interface Star {
  listener: Listener;
  /** resolves when `*` is pressed; never when hangupOnStar is off */
  pressed: Promise<void>;
}

/** @param next who hears what is not `*` @param isOn hangupOnStar */
export function listenForStar(isOn: boolean, next?: () => Listener | undefined): Star {
  const star = signal();
  const listener: Listener = {
    digit: (digit) => (isOn && digit === '*' ? star.fire() : next?.()?.digit(digit)),
    speech: (text, ms, confidence) => next?.()?.speech(text, ms, confidence),
  };
  return { listener, pressed: star.happened };
}
