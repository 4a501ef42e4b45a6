/**
 * What a Gather has heard so far. Owns: digits, speech and when they are complete.
 * Must not know: prompts and actions. Digits and speech exclude each other: the first to come counts.
 */
import type { Scheduled } from '../../../lib/clock';
import { deferred } from '../../engine/deferred';
import { signal } from '../../engine/signal';
import type { Leg } from '../../engine/leg';
import type { Listener } from '../../engine/listener';

export interface InputSettings {
  hearsDigits: boolean;
  hearsSpeech: boolean;
  numDigits: number;
  finishOnKey: string;
  timeoutMs: number;
  speechTimeoutMs: number;
  /** from the first word; longer speech is cut (Twilio docs: Gather, maxSpeechTime) */
  maxSpeechMs: number;
  /** whether input ends the prompts; otherwise it is kept until they are over */
  mayInterrupt: boolean;
  /** is told what is said while it is said */
  listens?: (text: string, ms: number) => void;
}

/** `nothing` is a time-out without any input. */
export type Heard = { digits: string } | { speech: string; confidence: number } | 'nothing';

export class Input implements Listener {
  private digits = '';
  private words: string[] = [];
  /** of the words understood worst */
  private confidence = 1;
  private timer: Scheduled | undefined;
  private limit: Scheduled | undefined;
  private isPromptOver: boolean;
  private readonly begin = signal();
  private readonly end = deferred<Heard>();

  constructor(
    private readonly leg: Leg,
    private readonly settings: InputSettings,
  ) {
    this.isPromptOver = settings.mayInterrupt;
  }

  /** Resolves with the first digit or word, which interrupts prompts. */
  get begun(): Promise<void> {
    return this.begin.happened;
  }

  get ended(): Promise<Heard> {
    return this.end.promise;
  }

  /** The time-out counts from the end of the prompts, unless input has come. */
  waitForInput(): void {
    const { timeoutMs, speechTimeoutMs } = this.settings;
    const wasKept = !this.isPromptOver;
    this.isPromptOver = true;
    if (this.digits === '' && this.words.length === 0) this.restart(timeoutMs, 'nothing');
    else if (wasKept && this.digits !== '') this.restart(timeoutMs, { digits: this.digits });
    else if (wasKept) this.restart(speechTimeoutMs, this.spoken());
  }

  digit(digit: string): void {
    const { hearsDigits, finishOnKey, numDigits, timeoutMs } = this.settings;
    if (!hearsDigits || this.words.length > 0) return;
    this.begin.fire();
    if (finishOnKey !== '' && finishOnKey.includes(digit)) return this.finish({ digits: this.digits });
    this.digits += digit;
    if (this.digits.length >= numDigits) return this.finish({ digits: this.digits });
    this.restart(timeoutMs, { digits: this.digits });
  }

  speech(text: string, ms: number, confidence: number): void {
    if (!this.settings.hearsSpeech || this.digits !== '') return;
    this.begin.fire();
    this.limit ??= this.leg.network.clock.after(this.settings.maxSpeechMs, () => this.finish(this.spoken()));
    this.words.push(text);
    this.settings.listens?.(text, ms);
    this.confidence = Math.min(this.confidence, confidence);
    this.restart(ms + this.settings.speechTimeoutMs, this.spoken());
  }

  /** Listens no longer. */
  stop(): void {
    this.timer?.cancel();
    this.limit?.cancel();
    if (this.leg.listener === this) this.leg.listener = undefined;
  }

  private spoken(): Heard {
    return { speech: this.words.join(' '), confidence: this.confidence };
  }

  private restart(ms: number, heard: Heard): void {
    this.timer?.cancel();
    if (this.isPromptOver) this.timer = this.leg.network.clock.after(ms, () => this.finish(heard));
  }

  private finish(heard: Heard): void {
    this.stop();
    this.end.resolve(heard);
  }
}
