/**
 * The leading leg in the core stage: it runs the documents of the session. Owns: what it hears, waits in and
 * asks for. Must not know: how a leg becomes the leading one.
 */
import type { Answer } from '../call/answer';
import type { LegRef } from '../call/leg';
import type { Prompt, Verb } from '../call/verb';
import type { Scheduled } from '../lib/clock';
import type { Contact } from './contact';
import { CoreTape } from './core-tape';
import type { Narrator } from './narrator';

/** What a caller can do now: answer, leave words after a tone, wait a moment for what is looked up, or nothing. */
export type Listening = 'answer' | 'words' | 'later' | 'nothing';

export abstract class CoreLeg {
  /** what the leg is doing: the verb it waits in, of which document */
  protected doing: { verb: Verb; document: number; timeout?: Scheduled } | null = null;
  protected pending: { document: number; timeout: Scheduled } | null = null;
  protected live = false;
  /** whose leg this is, how the core names it, and the carrier */
  protected party: string;
  protected leg: LegRef = 'customer';
  protected sid: string;
  protected readonly tape: CoreTape;

  constructor(
    protected readonly stage: Contact,
    protected readonly narrator: Narrator,
  ) {
    this.party = stage.name;
    this.tape = new CoreTape(stage, narrator, () => this.party);
    this.sid = `CA${'0'.repeat(31)}${stage.number}`;
  }

  /** The party itself hangs up. */
  abstract hangUp(): void;

  get isLive(): boolean {
    return this.live;
  }

  get listensFor(): Listening {
    const verb = this.doing?.verb.verb;
    if (verb === 'gather') return 'answer';
    if (verb === 'record') return 'words';
    return verb === 'hold' ? 'later' : 'nothing';
  }

  /** True while the customer's leg sits in the conference. */
  inConference(): boolean {
    return this.live && this.doing?.verb.verb === 'join';
  }

  dialling(): boolean {
    return this.live && this.doing?.verb.verb === 'dial';
  }

  /** The conference or the dial is over for the customer: the carrier asks for the next document. */
  returns(answer: Answer): void {
    const document = this.stopDoing();
    const ask = (): void => this.request(document, answer);
    if (this.stage.faults.delete('late-action'))
      this.pending = { document, timeout: this.stage.clock.after(20_000, ask) };
    else this.stage.soon(ask);
  }

  /** Asks for the document after `document` and runs what the session answers. */
  protected request(document: number, answer: Answer): void {
    if (!this.live) return;
    const at = this.stage.clock.now();
    if (this.stage.faults.delete('break-app')) return this.fails('11205', document);
    this.stage.feed({ type: 'document.requested', at, sid: this.sid, document, gone: false, answer });
    this.runDocument();
  }

  /** There was no document: the carrier asks the fallback. */
  fails(errorCode: string, document?: number): void {
    this.stopDoing();
    const failed = { type: 'document.failed', at: this.stage.clock.now(), errorCode, gone: false } as const;
    this.stage.feed(document === undefined ? failed : { ...failed, document });
    this.runDocument();
  }

  protected runDocument(): void {
    const { snapshot } = this.stage.session;
    if (!snapshot || !this.live) return;
    const document = snapshot.document;
    for (const verb of snapshot.current) {
      if (verb.verb === 'say' || verb.verb === 'play') this.hear(verb);
      else if (verb.verb === 'tape') this.tape.start();
      else return this.begin(verb, document);
    }
    this.stage.soon(() => this.request(document, { kind: 'none' }));
  }

  protected begin(verb: Verb, document: number): void {
    const doing: { verb: Verb; document: number; timeout?: Scheduled } = { verb, document };
    this.doing = doing;
    const after = (seconds: number, answer: Answer): void => {
      doing.timeout = this.stage.clock.after(seconds * 1000, () => this.finish(answer));
    };
    switch (verb.verb) {
      case 'gather':
        // One may answer while the question is still spoken.
        this.narrator.tell(this.party, 'may answer');
        verb.prompts.forEach((prompt) => this.hear(prompt));
        // Music without end is not followed by silence.
        if (verb.prompts.some((prompt) => prompt.verb === 'play' && prompt.loop)) return;
        return after(verb.timeoutSeconds, { kind: 'input', digits: '', speech: '' });
      case 'record':
        verb.prompts.forEach((prompt) => this.hear(prompt));
        this.narrator.tell(this.party, verb.silent ? 'may speak' : 'may speak after the tone');
        return after(verb.timeoutSeconds, { kind: 'none' });
      case 'hold':
        return after(verb.seconds, { kind: 'none' });
      case 'join':
        return this.narrator.tell(this.stage.name, 'waits in the conference');
      case 'dial':
        return this.stage.agents.dial(verb);
      case 'attach':
      case 'leave':
        return this.stage.virtualAgent.begin(verb, this.party);
      case 'hangup':
        return this.end('completed');
      default:
        throw new Error(`the core stage does not model <${verb.verb}>`);
    }
  }

  /** What the leg does is over: it asks for the next document. */
  finish(answer: Answer): void {
    const document = this.stopDoing();
    this.stage.soon(() => this.request(document, answer));
  }

  protected stopDoing(): number {
    const document = this.doing?.document ?? 0;
    this.doing?.timeout?.cancel();
    this.doing = null;
    return document;
  }

  protected hear(prompt: Prompt): void {
    this.narrator.tell(this.party, `hears: ${prompt.text}`);
  }

  end(status: 'completed'): void {
    if (!this.live) return;
    this.live = false;
    this.stopDoing();
    this.tape.end();
    this.narrator.tell(this.party, this.leg === 'customer' ? 'is gone' : 'is gone: completed');
    this.stage.callback({
      type: 'leg.ended',
      at: this.stage.clock.now(),
      leg: this.leg,
      sid: this.sid,
      status,
      source: 'status-callback',
    });
  }

  /** One redirect, two documents: the interrupted dial's action first, then the new address (race R1). */
  redirected(): void {
    const { snapshot } = this.stage.session;
    if (!snapshot) return;
    const at = this.stage.clock.now();
    if (this.stage.faults.delete('hang-up-at-redirect')) this.hangUp();
    if (!this.live) {
      return this.stage.feed({
        type: 'leg.ended',
        at,
        leg: 'customer',
        sid: this.sid,
        status: 'completed',
        source: 'leg.redirect',
      });
    }
    const interrupted = this.doing?.verb.verb;
    const target = snapshot.document - 1;
    if (this.pending) this.pending.timeout.cancel();
    const document = this.pending?.document ?? this.stopDoing();
    this.pending = null;
    if (interrupted === 'join' || interrupted === 'dial') {
      const answer: Answer = { kind: 'dial', status: 'answered' };
      this.stage.feed({ type: 'document.requested', at, document, gone: false, answer });
    }
    this.stopDoing();
    this.stage.feed({
      type: 'document.requested',
      at,
      document: target,
      gone: false,
      answer: { kind: 'none' },
    });
    this.runDocument();
  }
}
