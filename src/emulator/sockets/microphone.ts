/** What a party's phone sends while somebody listens. Owns: sound that waits to be sent, in order. */
import { SILENCE } from './mu-law';

/** The phone, as far as its sound goes. */
export interface SoundSource {
  /** @returns what ends listening */
  onSound(hears: (sound: Buffer) => void): () => void;
}

export class Microphone {
  private waiting = Buffer.alloc(0);
  private readonly unhook: () => void;

  constructor(source: SoundSource) {
    this.unhook = source.onSound((sound) => (this.waiting = Buffer.concat([this.waiting, sound])));
  }

  /** @returns the next so many bytes of μ-law; silence where there is no sound */
  frame(bytes: number): Buffer {
    const sound = this.waiting.subarray(0, bytes);
    this.waiting = this.waiting.subarray(bytes);
    return Buffer.concat([sound, Buffer.alloc(bytes - sound.length, SILENCE)]);
  }

  stop(): void {
    this.unhook();
  }
}
