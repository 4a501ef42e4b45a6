/** The agents' side of the core stage: legs that ring, answer, join and leave. */
import type { Effect } from '../call/effect';
import type { FinalLegStatus, LegRef } from '../call/leg';
import type { Dial, Verb } from '../call/verb';
import type { Settings } from '../settings/read-settings';
import type { AgentLeg } from './agent-leg';
import type { Contact } from './contact';
import { CoreDial } from './core-dial';
import type { Narrator } from './narrator';
import { detects, partyOf } from './parties';

export class CoreAgents {
  private readonly legs: AgentLeg[] = [];
  private dialling: CoreDial | null = null;

  constructor(
    private readonly stage: Contact,
    private readonly narrator: Narrator,
    private readonly settings: Settings,
  ) {}

  carryOut(effect: Effect): void {
    if (effect.type !== 'leg.call') throw new Error(`unexpected effect ${effect.type}`);
    this.stage.soon(() => this.ring(effect.leg, effect.to, effect.ringSeconds));
  }

  /** The agent's leg got a document. */
  told(ref: LegRef, verbs: Verb[]): void {
    const leg = this.legs.find((one) => one.ref === ref || one.asks === ref);
    if (!leg) return;
    for (const verb of verbs) {
      if (verb.verb === 'say') this.narrator.tell(leg.party, `hears: ${verb.text}`);
      else if (verb.verb === 'gather') this.ask(leg, verb);
      else if (verb.verb === 'join') this.join(leg, verb.endOnExit !== false);
      else if (verb.verb === 'bridge') this.dialling?.connect(leg);
      else if (verb.verb === 'hangup') this.stage.soon(() => this.gone(leg, 'completed'));
    }
  }

  answer(party: string, machine: boolean): void {
    const leg = this.find(party, 'ringing');
    leg.timeout?.cancel();
    leg.answeredAt = this.stage.clock.now();
    this.narrator.tell(party, 'answers');
    leg.state = 'asked';
    const asks = leg.ref === 'dialled' ? leg.asks : leg.ref;
    if (asks === undefined) {
      if (!machine) this.dialling?.connect(leg);
      return;
    }
    this.stage.feed({
      type: 'agent.answered',
      at: leg.answeredAt,
      leg: asks,
      sid: leg.sid,
      machine: machine && leg.ref !== 'dialled' && detects(this.settings, party),
    });
  }

  press(party: string, keys: string): void {
    const leg = this.find(party, 'asked');
    leg.timeout?.cancel();
    this.respond(leg, keys);
  }

  hasCall(party: string): boolean {
    return this.legs.some((one) => one.party === party && one.state !== 'gone');
  }

  /** The agent's phone ends the leg by itself: before the answer, that is declining it. */
  end(party: string, status: FinalLegStatus): void {
    const leg = this.legs.findLast((one) => one.party === party && one.state !== 'gone');
    if (!leg) throw new Error(`${party} has no call`);
    if (leg.state === 'ringing' && status === 'completed') return this.gone(leg, 'busy');
    if (leg.state !== 'ringing' && status === 'busy') throw new Error(`${party} is not ringing`);
    this.gone(leg, status === 'failed' && leg.state === 'joined' ? 'completed' : status);
  }

  /** The carrier was told to end the leg. */
  ended(ref: LegRef): void {
    const leg = this.legs.find((one) => one.ref === ref && one.state !== 'gone');
    if (leg) this.gone(leg, leg.state === 'ringing' ? 'canceled' : 'completed');
  }

  /** The carrier was asked how the leg is. */
  read(ref: LegRef, sid: string): void {
    const leg = this.legs.find((one) => one.ref === ref);
    const at = this.stage.clock.now();
    if (leg?.state === 'gone')
      this.stage.feed({ type: 'leg.ended', at, leg: ref, sid, status: 'completed', source: 'leg.read' });
    else this.stage.feed({ type: 'leg.progressed', at, leg: ref, sid, status: 'in-progress' });
  }

  setEndOnExit(ref: LegRef, endOnExit: boolean): void {
    const leg = this.legs.find((one) => one.ref === ref);
    if (leg) leg.endOnExit = endOnExit;
  }

  /** The leg goes on elsewhere. @returns whose it is */
  giveUp(ref: LegRef): string {
    const leg = this.legs.find((one) => one.ref === ref);
    if (!leg) throw new Error(`${ref} has no leg`);
    leg.state = 'gone';
    return leg.party;
  }

  dial(verb: Dial): void {
    this.dialling = new CoreDial(verb, {
      ring: (target, leg, seconds) => this.ringDialled(target, leg, seconds),
      end: (leg, status) => this.gone(leg, status),
      talked: (leg) => Math.floor((this.stage.clock.now() - leg.answeredAt) / 1000),
      returns: (answer) => this.stage.customer.returns(answer),
    });
  }

  /** The customer pressed a star while others are dialled. */
  star(): void {
    this.dialling?.star();
  }

  /** The customer's own hang-up ends the dialled parties' legs. */
  dropDialled(): void {
    this.dialling?.drop();
  }

  private ringDialled(target: string, more: Pick<AgentLeg, 'sid' | 'asks'>, seconds: number): AgentLeg {
    const party = partyOf(this.settings, target);
    const leg: AgentLeg = {
      ref: 'dialled',
      ...more,
      party,
      state: 'ringing',
      answeredAt: 0,
      endOnExit: true,
    };
    this.legs.push(leg);
    this.narrator.tell(leg.party, 'rings');
    leg.timeout = this.stage.clock.after(seconds * 1000, () => this.gone(leg, 'no-answer'));
    return leg;
  }

  private ring(ref: LegRef, to: string, seconds: number): void {
    const at = this.stage.clock.now();
    const sid = `CAagent${ref.slice(6)}`;
    const refused = { type: 'leg.refused', at, leg: ref, request: 'call', unsure: false } as const;
    if (this.stage.faults.has('lock-out')) return this.stage.feed({ ...refused, code: 20003, away: true });
    if (this.stage.faults.has('reject-calls')) return this.stage.feed({ ...refused, code: 21210 });
    const leg: AgentLeg = {
      ref,
      sid,
      party: partyOf(this.settings, to),
      state: 'ringing',
      answeredAt: 0,
      endOnExit: true,
    };
    this.legs.push(leg);
    this.narrator.tell(leg.party, `rings${this.stage.whose('for')}`);
    this.stage.feed({ type: 'leg.called', at, leg: ref, attempt: Number(ref.slice(6)), sid });
    this.stage.callback({ type: 'leg.progressed', at, leg: ref, sid, status: 'ringing' });
    leg.timeout = this.stage.clock.after(seconds * 1000, () => this.gone(leg, 'no-answer'));
  }

  private ask(leg: AgentLeg, verb: Verb & { verb: 'gather' }): void {
    this.narrator.tell(leg.party, 'may answer');
    for (const prompt of verb.prompts) this.narrator.tell(leg.party, `hears: ${prompt.text}`);
    leg.timeout = this.stage.clock.after(verb.timeoutSeconds * 1000, () => this.respond(leg, ''));
  }

  private respond(leg: AgentLeg, digits: string): void {
    const asks = leg.ref === 'dialled' ? leg.asks : leg.ref;
    if (asks === undefined || leg.state === 'gone') return;
    this.stage.feed({
      type: 'agent.responded',
      at: this.stage.clock.now(),
      leg: asks,
      sid: leg.sid,
      digits,
    });
  }

  private join(leg: AgentLeg, endOnExit: boolean): void {
    if (leg.ref === 'dialled') return;
    leg.endOnExit = endOnExit;
    leg.state = 'joined';
    this.narrator.tell(leg.party, `joins the conference${this.stage.whose('of')}`);
    this.stage.callback({
      type: 'conference.joined',
      at: this.stage.clock.now(),
      leg: leg.ref,
      sid: leg.sid,
    });
  }

  private gone(leg: AgentLeg, status: FinalLegStatus): void {
    if (leg.state === 'gone') return;
    const was = leg.state;
    Object.assign(leg, { state: 'gone', status });
    leg.timeout?.cancel();
    this.narrator.tell(leg.party, `is gone: ${status}`);
    if (leg.ref === 'dialled') {
      if (this.stage.customer.dialling()) this.dialling?.over(leg, was);
      return;
    }
    const at = this.stage.clock.now();
    const { ref, sid } = leg;
    this.stage.callback({ type: 'leg.ended', at, leg: ref, sid, status, source: 'status-callback' });
    if (was === 'joined') this.leaveConference(leg, ref, sid);
  }

  private leaveConference(leg: AgentLeg, ref: LegRef, sid: string): void {
    const at = this.stage.clock.now();
    this.stage.callback({ type: 'conference.left', at, leg: ref, sid, reason: 'participant_hung_up' });
    if (!leg.endOnExit) return;
    this.conferenceEnds(sid);
  }

  private conferenceEnds(sid: string): void {
    const at = this.stage.clock.now();
    if (!this.stage.customer.inConference()) return;
    this.stage.callback({
      type: 'conference.left',
      at,
      leg: 'customer',
      sid: '',
      reason: 'moderator_ended_conference',
    });
    const reason = 'participant-with-end-conference-on-exit-left';
    this.stage.callback({ type: 'conference.ended', at, endedBySid: sid, reason });
    this.stage.customer.returns({ kind: 'dial', status: 'answered' });
  }

  private find(party: string, state: AgentLeg['state']): AgentLeg {
    const leg = this.legs.findLast((one) => one.party === party && one.state === state);
    if (!leg) throw new Error(`${party} is not ${state}`);
    return leg;
  }
}
