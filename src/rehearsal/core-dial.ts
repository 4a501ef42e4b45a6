/**
 * A Dial in the core stage (Twilio docs: Dial, sequential; Number, url). Owns: who is rung when, who is connected, and what
 * the leg that dialled is told.
 */
import type { Answer } from '../call/answer';
import type { Endpoint } from '../call/endpoint';
import type { FinalLegStatus } from '../call/leg';
import type { Dial } from '../call/verb';
import type { AgentLeg } from './agent-leg';

/** Who carries out what a Dial asks for. */
export interface DialHands {
  ring(target: Endpoint, leg: Pick<AgentLeg, 'sid' | 'asks'>, seconds: number): AgentLeg;
  end(leg: AgentLeg, status: FinalLegStatus): void;
  /** whole seconds since it was answered */
  talked(leg: AgentLeg): number;
  returns(answer: Answer): void;
}

/** One that did not answer tells more than one that was busy: somebody rang long enough. */
const TELLING: readonly FinalLegStatus[] = ['completed', 'no-answer', 'busy', 'canceled'];

export class CoreDial {
  private readonly legs: AgentLeg[] = [];
  private connected: AgentLeg | null = null;
  private next = 0;

  constructor(
    private readonly verb: Dial,
    private readonly hands: DialHands,
  ) {
    if (verb.inTurn) this.ringNext();
    else while (this.next < verb.targets.length) this.ringNext();
  }

  /** Somebody is connected with the leg that dialled: nobody else is wanted. */
  connect(leg: AgentLeg): void {
    this.connected = leg;
    leg.state = 'joined';
    this.endOthers(leg);
  }

  /** `*` means something once somebody is connected. */
  star(): void {
    if (this.connected) this.hands.end(this.connected, 'completed');
  }

  /** The leg that dialled is gone. */
  drop(): void {
    this.endOthers(null);
  }

  /** @param was what the leg was doing when it ended */
  over(leg: AgentLeg, was: AgentLeg['state']): void {
    if (this.connected && leg !== this.connected) return;
    if (!this.connected && this.legs.some(({ state }) => state !== 'gone')) return;
    if (!this.connected && this.next < this.verb.targets.length) return this.ringNext();
    const statuses = this.legs.map(({ status }) => status);
    const status = this.connected ? leg.status : TELLING.find((one) => statuses.includes(one));
    this.hands.returns({
      kind: 'dial',
      status: status ?? 'failed',
      bridged: was === 'joined',
      sid: leg.sid,
      ...(was === 'ringing' ? {} : { seconds: this.hands.talked(leg) }),
    });
  }

  private endOthers(but: AgentLeg | null): void {
    for (const leg of this.legs)
      if (leg !== but && leg.state !== 'gone')
        this.hands.end(leg, leg.state === 'ringing' ? 'canceled' : 'completed');
  }

  private ringNext(): void {
    const index = this.next++;
    const n = this.verb.legs?.[index];
    const named = n === undefined ? {} : ({ asks: `agent:${n}` } as const);
    const leg = { sid: `CAdialled${n ?? ''}`, ...named };
    this.legs.push(this.hands.ring(this.verb.targets[index] ?? '', leg, this.verb.timeoutSeconds));
  }
}
