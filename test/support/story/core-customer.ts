/** The customer's leg in the core stage: what it hears, waits in and asks for. */
import type { Answer } from '../../../src/call/event';
import type { Prompt, Verb } from '../../../src/call/verb';
import type { Scheduled } from '../../../src/lib/clock';
import type { CoreStage } from './core-stage';
import type { Narrator } from './narrator';
import { catalog } from './scene';

const SID = `CA${'0'.repeat(31)}1`;

export class CoreCustomer {
  /** what the leg is doing: the verb it waits in, of which document */
  private doing: { verb: Verb; document: number; timeout?: Scheduled } | null = null;
  private pending: { document: number; timeout: Scheduled } | null = null;
  private live = false;

  constructor(
    private readonly stage: CoreStage,
    private readonly narrator: Narrator,
  ) {}

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

  arrive(from: string, to: string): void {
    this.live = true;
    const { hash: release } = catalog();
    const at = this.stage.clock.now();
    this.stage.feed({
      type: 'call.arrived',
      at,
      sessionId: 's1',
      sid: SID,
      from,
      to,
      direction: 'inbound',
      release,
    });
    this.runDocument();
  }

  /** Asks for the document after `document` and runs what the session answers. */
  private request(document: number, answer: Answer): void {
    if (!this.live) return;
    const at = this.stage.clock.now();
    if (this.stage.faults.delete('break-app'))
      this.stage.feed({ type: 'document.failed', at, errorCode: '11205', gone: false });
    else this.stage.feed({ type: 'document.requested', at, document, gone: false, answer });
    this.runDocument();
  }

  private runDocument(): void {
    const { snapshot } = this.stage.session;
    if (!snapshot || !this.live) return;
    const document = snapshot.document;
    for (const verb of snapshot.current) {
      if (verb.verb === 'say' || verb.verb === 'play') this.hear(verb);
      else return this.begin(verb, document);
    }
    this.stage.soon(() => this.request(document, { kind: 'none' }));
  }

  private begin(verb: Verb, document: number): void {
    const doing: { verb: Verb; document: number; timeout?: Scheduled } = { verb, document };
    this.doing = doing;
    const after = (seconds: number, answer: Answer): void => {
      doing.timeout = this.stage.clock.after(seconds * 1000, () => this.finish(answer));
    };
    switch (verb.verb) {
      case 'gather':
        // One may answer while the question is still spoken.
        this.narrator.tell('caller', 'may answer');
        verb.prompts.forEach((prompt) => this.hear(prompt));
        return after(verb.timeoutSeconds, { kind: 'input', digits: '', speech: '' });
      case 'record':
        verb.prompts.forEach((prompt) => this.hear(prompt));
        this.narrator.tell('caller', 'may speak after the tone');
        return after(verb.timeoutSeconds, { kind: 'none' });
      case 'hold':
        return after(verb.seconds, { kind: 'none' });
      case 'join':
        return this.narrator.tell('caller', 'waits in the conference');
      case 'dial':
        return this.stage.agents.dial(verb);
      case 'hangup':
        return this.end('completed');
      default:
        throw new Error(`the core stage does not model <${verb.verb}>`);
    }
  }

  private finish(answer: Answer): void {
    const document = this.stopDoing();
    this.stage.soon(() => this.request(document, answer));
  }

  private stopDoing(): number {
    const document = this.doing?.document ?? 0;
    this.doing?.timeout?.cancel();
    this.doing = null;
    return document;
  }

  private hear(prompt: Prompt): void {
    this.narrator.tell('caller', `hears: ${prompt.text}`);
  }

  press(keys: string): void {
    if (keys === '*' && (this.inConference() || this.dialling())) return this.star();
    this.answer('gather', { kind: 'input', digits: this.collected(keys), speech: '' });
  }

  /** The finish key ends the input and is not part of it; `numDigits` ends it by itself. */
  private collected(keys: string): string {
    const verb = this.doing?.verb;
    if (verb?.verb !== 'gather') return keys;
    return (
      keys.split(verb.finishOnKey === '' ? '\u0000' : verb.finishOnKey)[0]?.slice(0, verb.numDigits) ?? ''
    );
  }

  private star(): void {
    if (this.dialling()) return this.stage.agents.dropDialled();
    this.stage.callback({
      type: 'conference.left',
      at: this.stage.clock.now(),
      leg: 'customer',
      sid: SID,
      reason: 'participant_hung_up',
    });
    this.returns({ kind: 'dial', status: 'answered' });
  }

  answer(verb: 'gather' | 'record', answer: Answer): void {
    if (this.doing?.verb.verb !== verb)
      throw new Error(`nobody listens for that: the caller is in <${this.doing?.verb.verb ?? 'nothing'}>`);
    this.finish(answer);
  }

  speak(seconds: number): void {
    this.doing?.timeout?.cancel();
    this.stage.pass(seconds * 1000);
    this.answer('record', { kind: 'recording', url: 'https://x.test/r', seconds, digits: '#' });
  }

  hangUp(): void {
    const document = this.doing?.document ?? 0;
    const was = this.doing?.verb.verb;
    const inConference = this.inConference();
    this.end('completed');
    if (was === 'dial') this.stage.agents.dropDialled();
    const at = this.stage.clock.now();
    if (inConference) {
      this.stage.callback({
        type: 'conference.left',
        at,
        leg: 'customer',
        sid: SID,
        reason: 'participant_hung_up',
      });
      const answer: Answer = { kind: 'dial', status: 'answered' };
      this.stage.soon(() =>
        this.stage.feed({ type: 'document.requested', at, document, gone: true, answer }),
      );
    }
  }

  end(status: 'completed'): void {
    if (!this.live) return;
    this.live = false;
    this.stopDoing();
    this.narrator.tell('caller', 'is gone');
    this.stage.callback({
      type: 'leg.ended',
      at: this.stage.clock.now(),
      leg: 'customer',
      sid: SID,
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
        sid: SID,
        status: 'completed',
        source: 'read-back',
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
