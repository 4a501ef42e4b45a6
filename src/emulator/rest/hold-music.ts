/**
 * What participants on hold hear (Twilio docs: Participant, HoldUrl). Owns: playing it until they are
 * off hold. Must not know: who put them there.
 */
import type { Address } from '../engine/handling';
import type { Participant } from '../engine/participant';
import { signal, type Signal } from '../engine/signal';
import { playWaitSound } from '../twiml/verbs/wait-sound';

export class HoldMusic {
  private readonly playing = new WeakMap<Participant, Signal>();

  play(participant: Participant, { url, method }: Address): void {
    this.stop(participant);
    const stopped = signal();
    this.playing.set(participant, stopped);
    const stop = Promise.race([stopped.happened, participant.left.promise]);
    void playWaitSound({ leg: participant.leg, document: { verbs: [] } }, url, method, stop);
  }

  stop(participant: Participant): void {
    this.playing.get(participant)?.fire();
  }
}
