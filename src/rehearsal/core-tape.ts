/** Recordings in the core stage (Twilio docs: Recording; Record, transcribe). Owns: what is told of them, and when. */
import type { RecordingEffect, RecordingWish } from '../call/recording';
import type { Contact } from './contact';
import type { Narrator } from './narrator';

/** As the local carrier does. */
const TRANSCRIBED_MS = 5000;
const [SHORTEST, LONGEST] = [2, 120];
/** A caller draws breath after so many seconds. */
const BREATH_SECONDS = 4;

const TOLD: { readonly [to in RecordingWish]: string } = {
  paused: 'is not recorded for now',
  'in-progress': 'is recorded again',
  stopped: 'is not recorded any more',
};

export class CoreTape {
  private runs = false;
  private count = 0;

  constructor(
    private readonly stage: Contact,
    private readonly narrator: Narrator,
    private readonly party: () => string,
  ) {}

  start(): void {
    this.runs = true;
    this.count += 1;
    this.narrator.tell(this.party(), 'is recorded');
    this.report('in-progress');
  }

  /** The leg is gone. */
  end(): void {
    if (this.runs) this.report('completed');
    this.runs = false;
  }

  private report(status: 'in-progress' | 'completed'): void {
    const at = this.stage.clock.now();
    const recording = `RE${this.stage.number}${this.count}`;
    this.stage.callback({ type: 'recording.reported', at, recording, status, seconds: 0 });
  }

  set({ request, to }: RecordingEffect): void {
    const ok = this.runs;
    if (ok) this.narrator.tell(this.party(), TOLD[to]);
    if (to === 'stopped') this.end();
    const at = this.stage.clock.now();
    if (request > 0) this.stage.feed({ type: 'recording.set', at, request, ok, code: ok ? 0 : 20404 });
  }

  /** @param document that recorded so many seconds */
  transcribe(document: number, seconds: number): void {
    if (seconds < SHORTEST || seconds > LONGEST) return;
    const text = Array.from({ length: Math.ceil(seconds / BREATH_SECONDS) }, () => 'Something is said.').join(
      ' ',
    );
    this.stage.clock.after(TRANSCRIBED_MS, () =>
      this.stage.feed({ type: 'recording.transcribed', at: this.stage.clock.now(), document, text }),
    );
  }
}
