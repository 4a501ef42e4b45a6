/**
 * Virtual agents that are not ours in the core stage. Owns: how each gets the leg, and what comes back when
 * it is done. Must not know: sessions.
 */
import type { Attach, Leave } from '../call/verb';
import type { Scheduled } from '../lib/clock';
import { attachedAnswer } from './attached-answer';
import type { Contact } from './contact';
import { inVerb, OTHER_WORDS, tellGiven, VIRTUAL_AGENT } from './given-parameters';
import type { Narrator } from './narrator';
import type { AgentAct, AgentEnding, Words } from './story-words';

const SIP_CODES: Words = { completed: '200', busy: '486', 'no-answer': '480' };

export class CoreVirtualAgent {
  private verb: Attach | Leave | null = null;
  /** the phone of a virtual agent that is rung */
  private phone: 'none' | 'ringing' | 'joined' = 'none';
  private timeout: Scheduled | undefined;

  constructor(
    private readonly stage: Contact,
    private readonly narrator: Narrator,
  ) {}

  /** It is given the leg of `party`. */
  begin(verb: Attach | Leave, party: string): void {
    this.verb = verb;
    if (verb.verb === 'leave' && this.stage.faults.delete('break-agent')) {
      return this.stage.soon(() => this.stage.customer.fails('11205'));
    }
    const noun = verb.verb === 'attach' ? verb.noun.name : '';
    if (verb.verb === 'attach' && verb.by === 'connect') this.narrator.tell(party, `is given to <${noun}>`);
    else if (noun === 'Sip') this.ring(verb);
    else this.narrator.tell(party, `hears: ${OTHER_WORDS}`);
    tellGiven(this.narrator, inVerb(verb));
  }

  perform(act: AgentAct): void {
    switch (act.how) {
      case 'answers':
        return this.answer();
      case 'is-busy':
        return this.gone('busy', {});
      case 'hangs-up':
        return this.hangUp(act.headers);
      case 'gives-back':
        return this.stage.customer.finish({ kind: 'returned', outcome: act.outcome });
      default:
        return this.connectEnds(act);
    }
  }

  /** The party whose leg it has hung up. */
  left(): void {
    if (this.phone === 'none') return;
    this.over(this.phone === 'ringing' ? 'canceled' : 'completed');
  }

  private ring(verb: Attach | Leave): void {
    this.phone = 'ringing';
    this.narrator.tell(VIRTUAL_AGENT, 'rings');
    const seconds = verb.verb === 'attach' ? (verb.timeoutSeconds ?? 30) : 0;
    this.timeout = this.stage.clock.after(seconds * 1000, () => this.gone('no-answer', {}));
  }

  private answer(): void {
    if (this.phone !== 'ringing') throw new Error('the virtual agent is not rung');
    this.timeout?.cancel();
    this.phone = 'joined';
    this.narrator.tell(VIRTUAL_AGENT, 'answers');
  }

  private hangUp(headers: Words): void {
    if (this.verb?.verb === 'leave') return this.stage.customer.end('completed');
    if (this.phone !== 'none') return this.gone('completed', headers);
    this.stage.customer.finish({ kind: 'dial', status: 'completed', bridged: true });
  }

  private gone(status: 'completed' | 'busy' | 'no-answer', headers: Words): void {
    if (this.phone === 'none') throw new Error('the virtual agent is not rung');
    const bridged = this.phone === 'joined';
    this.over(status);
    const sip = { code: SIP_CODES[status] ?? '', headers };
    this.stage.customer.finish({ kind: 'dial', status, bridged, sip });
  }

  private over(status: string): void {
    this.timeout?.cancel();
    this.phone = 'none';
    this.narrator.tell(VIRTUAL_AGENT, `is gone: ${status}`);
  }

  private connectEnds(ends: AgentEnding): void {
    const { verb } = this;
    if (verb?.verb !== 'attach' || verb.by !== 'connect') throw new Error('no virtual agent has the leg');
    if (verb.reports && ends.how === 'fails') this.stage.customer.reports(ends.code);
    this.stage.customer.finish(attachedAnswer(verb.noun.name, ends));
  }
}
